import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf } from '../catalogue/tasks.ts'
import styles from './LazyExercise.module.css'

const load = () => import('./Exercise.tsx')

/** Stands in for an exercise that can't be fetched. */
const NotFetched = () => {
  const { t } = useTranslation()
  return <p role="alert">{t(($) => $.task.notFetched)}</p>
}

const Loaded = lazy(() =>
  load().then(
    ({ Exercise }) => ({ default: Exercise as ComponentType<{ id: string }> }),
    () => ({ default: NotFetched }),
  ),
)

/** A rem for each box that will stand there at first, so that what follows hardly moves. */
const heightOf = (id: string): string => {
  const { fields = [], rows, rehearsal } = taskOf(id)?.exercise ?? {}
  const boxes = fields.filter(({ light }) => light).length + (rows ? (fields.length > 0 ? 1 : 3) : 0)
  return `${boxes * 5.75 + (rows ? 5 : 0) + (rehearsal ? 12 : 0) + 2.75}rem`
}

/** The exercise of a task, fetched when it is opened if it isn't there yet. */
export const LazyExercise = ({ id }: { id: string }) => (
  <Suspense fallback={<div className={styles.waiting} style={{ minHeight: heightOf(id) }} />}>
    <Loaded id={id} />
  </Suspense>
)

/** Fetches the exercises and their words when the page has nothing else to do. */
export const useExercisesAtIdle = () => {
  const { i18n } = useTranslation()
  useEffect(() => {
    const fetchAll = () => {
      // Where it fails, opening a step tries again.
      Promise.all([load(), i18n.loadNamespaces(['exercises', 'workspace'])]).catch(() => undefined)
    }
    const canIdle = 'requestIdleCallback' in window
    const handle = canIdle ? requestIdleCallback(fetchAll, { timeout: 3000 }) : setTimeout(fetchAll, 500)
    return () => (canIdle ? cancelIdleCallback(handle as number) : clearTimeout(handle))
  }, [i18n])
}
