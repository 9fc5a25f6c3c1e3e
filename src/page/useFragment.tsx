import { useEffect } from 'react'
import { sections, taskOf } from '../catalogue/tasks.ts'
import { ownTaskOf } from '../preparation/preparation.ts'
import { usePreparationStore, type PreparationStore } from '../preparation/store.ts'

const idIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

const isTaskOf = (store: PreparationStore, id: string): boolean =>
  taskOf(id) !== undefined || ownTaskOf(store.open(), id) !== undefined

/** After a reload the browser puts the page back where it stood: the task only opens. */
const openOnly = (store: PreparationStore, id: string) => {
  if (isTaskOf(store, id)) store.setOpen(id, true)
}

/** Opens the task that a fragment names, and takes the person there. */
const goTo = (store: PreparationStore, id: string) => {
  const isTask = isTaskOf(store, id)
  if (isTask) {
    if (document.getElementById(id)?.hidden !== false) store.setFilter('all', [])
    store.setOpen(id, true)
  }
  const isSection = sections.some((section) => section === id)
  // A section may be out of sight under a filter, and isn't there at all by day.
  if (isSection && !document.getElementById(id)?.getClientRects().length) store.setFilter('all', [])
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
    if (isKnownEntry()) openOnly(store, idIn(location.hash))
    else follow()
    addEventListener('hashchange', followNew)
    document.addEventListener('click', followAgain)
    return () => {
      removeEventListener('hashchange', followNew)
      document.removeEventListener('click', followAgain)
    }
  }, [store])
}
