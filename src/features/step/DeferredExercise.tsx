import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { deferPart } from '../../shell/onDemand.tsx'
import { NotFetched, type Retry } from '../../shell/NotFetched.tsx'
import * as styles from './DeferredExercise.module.css'

type Props = {
  id: string
  /** What stands behind "how to". */
  how?: ReactElement
}

const NoExercise = (retry: Retry) => {
  const { t } = useTranslation()
  return <NotFetched {...retry} says={t(($) => $.task.notFetched)} />
}

/** A rem for each box that will stand there at first, so that what follows hardly moves. */
const heightOf = (id: string): string => {
  const { fields = [], rows, rehearsal } = taskOf(id)?.exercise ?? {}
  const boxes = fields.filter(({ shownFirst: light }) => light).length + (rows ? (fields.length > 0 ? 1 : 3) : 0)
  return `${boxes * 5.75 + (rows ? 5 : 0) + (rehearsal ? 12 : 0) + 2.75}rem`
}

const Waiting = ({ id }: Props) => <div className={styles.waiting} style={{ minHeight: heightOf(id) }} />

/** The exercise of a task: drawn at once where it is here, fetched where it isn't. */
export const DeferredExercise = deferPart<Props>(
  () => import('./Exercise.tsx').then(({ Exercise }) => Exercise),
  ['exercises', 'workspace', 'rehearsal'],
  {
    // What doesn't need the exercise stands there without it.
    NotFetched: ({ how, failures, onRetry }) => (
      <>
        <NoExercise failures={failures} onRetry={onRetry} />
        {how}
      </>
    ),
    waiting: (props) => <Waiting {...props} />,
  },
)
