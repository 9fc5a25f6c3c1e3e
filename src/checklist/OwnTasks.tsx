import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../catalogue/tasks.ts'
import { addOwnTask, moveOwnTask, ownTaskOf, removeOwnTask, renameOwnTask } from '../preparation/preparation.ts'
import { usePreparation, usePreparationStore } from '../preparation/store.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { isShown } from './filter.ts'
import { focusTitle } from './focus.tsx'
import { TaskActs } from './TaskBody.tsx'
import { TaskRow } from './TaskRow.tsx'
import { TitleForm } from './TitleForm.tsx'
import * as styles from './OwnTasks.module.css'

type Props = { id: string; first: boolean; last: boolean }

/** A step that the person added. */
export const OwnTaskRow = memo(({ id, first, last }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const title = usePreparation((preparation) => ownTaskOf(preparation, id)?.title ?? '')
  const [renaming, setRenaming] = useState(false)
  const rename = (value: string | undefined) => {
    if (value) store.change(renameOwnTask(id, value))
    setRenaming(false)
    focusTitle(id)
  }
  const remove = () => {
    const row = document.getElementById(id)
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
    store.change(removeOwnTask(id), { undo: 'task-removed' })
    neighbour?.querySelector<HTMLElement>('h3 button, button')?.focus()
  }
  const menu = (
    <Menu className={styles.menu} label={t(($) => $.own.menu, { title })} icon="dots">
      <MenuItem onClick={() => setRenaming(true)}>{t(($) => $.own.rename)}</MenuItem>
      {!first && <MenuItem onClick={() => store.change(moveOwnTask(id, -1))}>{t(($) => $.own.up)}</MenuItem>}
      {!last && <MenuItem onClick={() => store.change(moveOwnTask(id, 1))}>{t(($) => $.own.down)}</MenuItem>}
      <MenuItem onClick={remove}>{t(($) => $.own.remove)}</MenuItem>
    </Menu>
  )
  return (
    <>
      <TaskRow id={id} title={title} acts={menu} whenOpen={<TaskActs id={id} />} />
      {renaming && <TitleForm initial={title} save={t(($) => $.own.rename)} onEnd={rename} />}
    </>
  )
})

/** The way to add a step to a section: a quiet button that becomes a line to write on. */
export const AddOwnTask = ({ section }: { section: SectionId }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const button = useRef<HTMLButtonElement>(null)
  const [adding, setAdding] = useState(false)
  const end = (title: string | undefined) => {
    if (title) {
      const id = store.newId()
      store.change(addOwnTask(id, section, title))
      if (!isShown(store.state.getState(), id)) store.setFilter('all', [])
    }
    setAdding(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return adding ? (
    <TitleForm initial="" save={t(($) => $.own.save)} onEnd={end} />
  ) : (
    <p className={styles.add}>
      <Button ref={button} look="text" onClick={() => setAdding(true)}>
        {t(($) => $.own.add)}
      </Button>
    </p>
  )
}
