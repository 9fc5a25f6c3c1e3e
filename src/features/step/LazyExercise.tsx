import { useTranslation } from 'react-i18next'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { lazyPart } from '../../shell/lazyPart.tsx'
import * as styles from './LazyExercise.module.css'

type Props = { id: string }

/** Stands in for an exercise that can't be fetched. */
const NotFetched = () => {
  const { t } = useTranslation()
  return <p role="alert">{t(($) => $.task.notFetched)}</p>
}

/** A rem for each box that will stand there at first, so that what follows hardly moves. */
const heightOf = (id: string): string => {
  const { fields = [], rows, rehearsal } = taskOf(id)?.exercise ?? {}
  const boxes = fields.filter(({ shownFirst: light }) => light).length + (rows ? (fields.length > 0 ? 1 : 3) : 0)
  return `${boxes * 5.75 + (rows ? 5 : 0) + (rehearsal ? 12 : 0) + 2.75}rem`
}

const Waiting = ({ id }: Props) => <div className={styles.waiting} style={{ minHeight: heightOf(id) }} />

/** The exercise of a task: drawn at once where it is here, fetched where it isn't. */
export const LazyExercise = lazyPart<Props>(
  () => import('./Exercise.tsx').then(({ Exercise }) => Exercise),
  ['exercises', 'workspace', 'rehearsal'],
  { NotFetched, waiting: (props) => <Waiting {...props} /> },
)
