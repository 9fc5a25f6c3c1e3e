import type { i18n } from 'i18next'
import { Suspense, useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf } from '../catalogue/tasks.ts'
import styles from './LazyExercise.module.css'

type Drawn = ComponentType<{ id: string }>

const namespaces = ['exercises', 'workspace', 'rehearsal'] as const

let fetched: Drawn | undefined

/** The exercises and their words. Rejects when they can't be fetched; a later call tries again. */
const fetchExercises = async (i18n: i18n): Promise<Drawn> => {
  const [{ Exercise }] = await Promise.all([import('./Exercise.tsx'), i18n.loadNamespaces(namespaces)])
  fetched = Exercise
  return Exercise
}

/** Stands in for an exercise that can't be fetched. */
const NotFetched = () => {
  const { t } = useTranslation()
  return <p role="alert">{t(($) => $.task.notFetched)}</p>
}

/** A rem for each box that will stand there at first, so that what follows hardly moves. */
const heightOf = (id: string): string => {
  const { fields = [], rows, rehearsal } = taskOf(id)?.exercise ?? {}
  const boxes = fields.filter(({ light }) => light).length + (rows ? (fields.length > 0 ? 1 : 3) : 0)
  return `${boxes * 5.75 + (rows ? 5 : 0) + (rehearsal ? 12 : 0) + 2.75}rem`
}

/** The exercise of a task: drawn at once where it is here, fetched where it isn't. */
export const LazyExercise = ({ id }: { id: string }) => {
  const { i18n } = useTranslation()
  const [Exercise, setExercise] = useState<Drawn | undefined>(() =>
    fetched && namespaces.every((name) => i18n.hasLoadedNamespace(name)) ? fetched : undefined,
  )
  useEffect(() => {
    if (Exercise) return
    let isHere = true
    // Not by lazy(): what waits in a Suspense is held back longer than the fetching takes.
    void fetchExercises(i18n)
      .catch(() => NotFetched)
      .then((found) => {
        if (isHere) setExercise(() => found)
      })
    return () => {
      isHere = false
    }
  }, [Exercise, i18n])
  const waiting = <div className={styles.waiting} style={{ minHeight: heightOf(id) }} />
  return Exercise ? (
    <Suspense fallback={waiting}>
      <Exercise id={id} />
    </Suspense>
  ) : (
    waiting
  )
}

/** Fetches the exercises and their words when the page has nothing else to do. */
export const useExercisesAtIdle = () => {
  const { i18n } = useTranslation()
  useEffect(() => {
    const fetchNow = () => {
      // Where it fails, opening a step tries again.
      fetchExercises(i18n).catch(() => undefined)
    }
    const canIdle = 'requestIdleCallback' in window
    const handle = canIdle ? requestIdleCallback(fetchNow, { timeout: 3000 }) : setTimeout(fetchNow, 500)
    return () => (canIdle ? cancelIdleCallback(handle as number) : clearTimeout(handle))
  }, [i18n])
}
