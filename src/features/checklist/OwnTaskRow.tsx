import { memo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { trimmed } from '../../core/blank.ts'
import { ownTaskOf, sectionOf } from '../../core/document/preparation.ts'
import { moveOwnTask, removeOwnTask, renameOwnTask } from '../../core/document/ownTasks.ts'
import { ownStepsOfSection } from '../../core/derive/progress.ts'
import { usePreparationStore, useStep } from '../../shell/useStore.ts'
import { stepElementId } from '../../shell/elementIds.ts'
import { announce } from '../../ui/announce.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { focusTitle } from './focusTitle.tsx'
import { OpenOwnStep } from './DeferredOpenStep.tsx'
import { TaskRow } from './TaskRow.tsx'
import { TitleForm } from './TitleForm.tsx'
import * as styles from './OwnTasks.module.css'
import { setDraft } from '../../core/drafts.ts'

type Props = {
  id: string
  first: boolean
  last: boolean
  /** Is called before the step moves, so that its new place is drawn. */
  onMove: (id: string) => void
}

/** A step that the person added. */
export const OwnTaskRow = memo(({ id, first, last, onMove }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const kept = useStep(id, (preparation) => trimmed(ownTaskOf(preparation, id)?.title))
  const title = kept || t(($) => $.own.untitled)
  const [renaming, setRenaming] = useState(false)
  const draftName = `title/${id}`
  const rename = (value: string | undefined) => {
    if (value) store.change(renameOwnTask(id, value))
    setDraft(store, draftName, undefined)
    setRenaming(false)
    focusTitle(id)
  }
  const remove = () => {
    const row = document.getElementById(stepElementId(id))
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
    store.change(removeOwnTask(id), { undo: 'task-removed' })
    neighbour?.querySelector<HTMLElement>('h3 button, button')?.focus()
  }
  const move = (by: -1 | 1) => {
    // The row is drawn at once, so that the menu finds its button in the new place.
    flushSync(() => {
      onMove(id)
      store.change(moveOwnTask(id, by))
    })
    const task = ownTaskOf(store.open(), id)
    const steps = task ? ownStepsOfSection(store.open().own, sectionOf(task)) : []
    const place = steps.findIndex((step) => step.id === id) + 1
    announce(t(($) => $.own.moved, { name: title, place, count: steps.length }))
  }
  const menu = (
    <Menu className={styles.menu} label={t(($) => $.own.menu, { title })} icon="dots">
      <MenuItem onClick={() => setRenaming(true)}>{t(($) => $.own.rename)}</MenuItem>
      {!first && <MenuItem onClick={() => move(-1)}>{t(($) => $.own.up)}</MenuItem>}
      {!last && <MenuItem onClick={() => move(1)}>{t(($) => $.own.down)}</MenuItem>}
      <MenuItem onClick={remove}>{t(($) => $.own.remove)}</MenuItem>
    </Menu>
  )
  return (
    <>
      <TaskRow id={id} title={title} acts={menu} whenOpen={<OpenOwnStep id={id} name={title} />} />
      {renaming && <TitleForm name={draftName} initial={kept} save={t(($) => $.own.rename)} onEnd={rename} />}
    </>
  )
})
