import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, setSkipped } from '../../core/document/preparation.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { usePreparationStore, useStep } from '../../shell/useStore.ts'
import type { Watched } from '../../core/subscriptions.ts'
import { createSlots } from '../../shell/deferred.tsx'
import { stepElementId, titleElementId } from '../../shell/elementIds.ts'
import { Button } from '../../ui/Button.tsx'
import type { Elements } from '../../ui/Elements.ts'
import { Icon } from '../../ui/Icon.tsx'
import { isShown } from './filter.ts'
import { focusTitle } from './focusTitle.tsx'
import { TaskTick } from './TaskTick.tsx'
import * as styles from './TaskRow.module.css'

const Landed = createSlots(() => import('./Landed.tsx'))('Landed')

type Props = {
  id: string
  title: string
  minutes?: number
  /** What the plan says about it. */
  mark?: string | undefined
  children?: Elements
  /** What is drawn only while the row is open. */
  whenOpen?: Elements
  /** Beside the row: the acts on an own task. */
  acts?: Elements
}

type View = 'hidden' | 'open' | 'closed'

const viewOf = (state: Watched, id: string): View =>
  !isShown(state, id) ? 'hidden' : state.openTasks.has(id) ? 'open' : 'closed'

/** One step: its tick, its title that opens it, and what is inside. */
export const TaskRow = memo(({ id, title, minutes, mark, children, whenOpen, acts }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const status = useStep(id, (preparation) => statusOf(answerOf(preparation, id)))
  const view = useStep(id, (_, state) => viewOf(state, id))
  const isNext = useStep(id, (_, { next }) => next === id)
  const day = useStep(id, (_, { days }) => days.get(id))
  const open = view === 'open'
  const rowId = stepElementId(id)
  const [titleId, bodyId, metaId] = [titleElementId(id), `${rowId}-body`, `${rowId}-meta`]
  const bringBack = () => {
    store.change(setSkipped(id, false))
    focusTitle(id)
  }
  const left = status === 'not-started' || status === 'started'
  return (
    <article
      id={rowId}
      className={styles.row}
      data-status={status}
      hidden={view === 'hidden'}
      aria-labelledby={titleId}
    >
      <TaskTick
        id={id}
        done={status === 'done'}
        disabled={status === 'skipped'}
        className={styles.tick}
        data-task={id}
        aria-labelledby={titleId}
      />
      <div className={styles.head}>
        <h4 className={styles.title}>
          {minutes !== undefined && <noscript>{title}</noscript>}
          <button
            id={titleId}
            type="button"
            className={styles.toggle}
            dir={minutes === undefined ? 'auto' : undefined}
            aria-expanded={open}
            aria-controls={open ? bodyId : undefined}
            aria-describedby={metaId}
            onClick={() => store.setOpen(id, !open)}
          >
            {title}
          </button>
        </h4>
        {/* The title is described by it, and the box has said it to whoever reads on. */}
        <p id={metaId} className={styles.meta} aria-hidden={status === 'done' || undefined}>
          {isNext && <span className={styles.next}>{t(($) => $.task.next)}</span>}
          {left && minutes !== undefined && <span>{t(($) => $.progress.minutes, { count: minutes })}</span>}
          {left && mark && <span>{mark}</span>}
          <span className={status === 'not-started' || status === 'done' ? 'visually-hidden' : undefined}>
            {t(($) => $.task[status])}
          </span>
          {left && day && <span>{day}</span>}
        </p>
        {status === 'done' && <Landed id={id} />}
        {status === 'skipped' && (
          <Button look="text" className={styles.back} onClick={bringBack}>
            {t(($) => $.task.bringBack)}
          </Button>
        )}
      </div>
      {acts && <div className={styles.acts}>{acts}</div>}
      <Icon name="chevron" className={styles.chevron} />
      <div id={open ? bodyId : undefined} className={styles.body} hidden={!open}>
        {children}
        {open && whenOpen}
      </div>
    </article>
  )
})
