import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../../core/catalogue/tasks.ts'
import { trimmed } from '../../../core/blank.ts'
import { answerOf, ownTaskOf } from '../../../core/document/preparation.ts'
import { statusOf } from '../../../core/derive/progress.ts'
import { idPart, stepElementId } from '../../../shell/elementIds.ts'
import { useStepLink } from '../../../shell/useStepLink.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Landed } from '../Landed.tsx'
import { TaskTick } from '../TaskTick.tsx'
import * as row from '../TaskRow.module.css'
import * as styles from './TodayRow.module.css'

type Props = {
  id: string
  minutes: number
  isNext: boolean
  /** When it begins, where the day is one sitting. */
  at: string | undefined
}

/** A step in today's list: its tick, and its title that leads to the step. */
export const TodayRow = ({ id, minutes, isNext, at }: Props) => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const status = usePreparation((preparation) => statusOf(answerOf(preparation, id)))
  const own = usePreparation((preparation) => trimmed(ownTaskOf(preparation, id)?.title))
  const isOwn = !taskOf(id)
  const open = useStepLink(id)
  const titleId = `today-${idPart(id)}`
  const [nextId, metaId] = [`${titleId}-next`, `${titleId}-meta`]
  const title = isOwn ? own || t(($) => $.own.untitled) : tasks(($) => $.tasks[id as TaskId].title)
  const isLeft = status === 'not-started' || status === 'started'
  return (
    <li className={`${row.row} ${styles.row}`} data-status={status}>
      <TaskTick
        id={id}
        done={status === 'done'}
        disabled={status === 'skipped'}
        className={row.tick}
        aria-label={title}
      />
      <div className={`${row.head} ${styles.head}`} data-timed={at === undefined ? undefined : ''}>
        {at !== undefined && <p className={`${row.meta} ${styles.at}`}>{isLeft && at}</p>}
        {isNext && (
          <p id={nextId} className={`${row.next} ${styles.next}`}>
            {t(($) => $.task.next)}
          </p>
        )}
        <h3 className={row.title}>
          <a
            id={titleId}
            className={row.toggle}
            href={`#${stepElementId(id)}`}
            dir={isOwn ? 'auto' : undefined}
            aria-describedby={isNext ? `${nextId} ${metaId}` : metaId}
            onClick={open}
          >
            {title}
          </a>
        </h3>
        <p id={metaId} className={row.meta}>
          {isLeft && at === undefined && minutes > 0 && <span>{t(($) => $.progress.minutes, { count: minutes })}</span>}
          <span className={status === 'not-started' || status === 'done' ? 'visually-hidden' : undefined}>
            {t(($) => $.task[status])}
          </span>
        </p>
        {status === 'done' && <Landed id={id} />}
      </div>
      <Icon name="chevron" className={row.chevron} />
    </li>
  )
}
