import { useEffect } from 'react'
import { taskOf } from '../catalogue/tasks.ts'
import { usePreparationStore, type PreparationStore } from '../preparation/store.ts'

const idIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** Opens the task that a fragment names, and takes the person there. */
const goTo = (store: PreparationStore, id: string) => {
  const isTask = taskOf(id) !== undefined || store.open().own.some((task) => task.id === id)
  if (isTask) {
    if (document.getElementById(id)?.hidden !== false) store.setFilter('all', [])
    store.setOpen(id, true)
  }
  requestAnimationFrame(() => {
    const target = document.getElementById(id)
    target?.scrollIntoView()
    const focused = isTask ? document.getElementById(`${id}-title`) : target
    focused?.focus({ preventScroll: true })
  })
}

/** Whether Back or Forward led here: an entry of the history comes with a place of its own, which stands. */
const isKnownEntry = (): boolean => {
  const state = history.state as { known?: boolean } | null
  if (state?.known) return true
  history.replaceState({ ...state, known: true }, '')
  return false
}

/** Follows the fragment of the address, and links to one that are touched again. */
export const useFragment = () => {
  const store = usePreparationStore()
  useEffect(() => {
    const follow = () => {
      if (location.hash.length > 1) goTo(store, idIn(location.hash))
    }
    const followAgain = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
      if (link?.getAttribute('href') === location.hash) follow()
    }
    const followNew = () => {
      if (!isKnownEntry()) follow()
    }
    isKnownEntry()
    follow()
    addEventListener('hashchange', followNew)
    document.addEventListener('click', followAgain)
    return () => {
      removeEventListener('hashchange', followNew)
      document.removeEventListener('click', followAgain)
    }
  }, [store])
}
