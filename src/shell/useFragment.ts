import { useEffect } from 'react'
import { type PreparationStore } from '../core/store.ts'
import { usePreparationStore } from './useStore.ts'
import { settledIds } from '../core/derive/progress.ts'
import type { Screen } from './address.ts'
import { stepElementId, titleElementId } from './elementIds.ts'
import { opensElsewhere } from '../ui/opensElsewhere.ts'
import { reveal } from '../ui/reveal.ts'
import { address, goToScreen, routeIn } from './useAddress.ts'
import { isNarrow } from './useIsNarrow.ts'

/** Scrolls to one element and focuses another, the same by default, once the page is drawn. */
const show = (id: string, focused = id) => {
  requestAnimationFrame(() => {
    reveal(document.getElementById(id))
    document.getElementById(id)?.scrollIntoView()
    document.getElementById(focused)?.focus({ preventScroll: true })
  })
}

const goToStep = (store: PreparationStore, id: string) => {
  const row = stepElementId(id)
  if (document.getElementById(row)?.hidden !== false) store.setFilter('all', [])
  store.setOpen(id, true)
  show(row, titleElementId(id))
}

const goToSection = (store: PreparationStore, id: string) => {
  // A filter may hide the section, and the list by day has no sections.
  if (!document.getElementById(id)?.getClientRects().length) store.setFilter('all', [])
  show(id)
}

const goTo = (store: PreparationStore, screen: Screen) => {
  if (screen === 'plan') store.setFilter('plan', settledIds(store.open()))
  if (screen === 'plan' || screen === 'steps') show('steps')
  else goToScreen(screen)
}

/** Shows the step, section or screen that the address names. */
const follow = (store: PreparationStore) => {
  const route = routeIn(store)
  switch (route.kind) {
    case 'step':
      goToStep(store, route.id)
      break
    case 'section':
      goToSection(store, route.id)
      break
    case 'screen':
      goTo(store, route.id)
      break
    case 'element':
      show(route.id)
      break
  }
}

/** Opens the step without scrolling: after a reload the browser restores the place on the page. */
const openOnly = (store: PreparationStore) => {
  const route = routeIn(store)
  if (route.kind === 'step') store.setOpen(route.id, true)
}

/** Follows the fragment of the address, and links to one that are touched again. */
export const useFragment = () => {
  const store = usePreparationStore()
  useEffect(() => {
    const followAgain = (event: MouseEvent) => {
      // A link that has opened its step by itself has already changed the address.
      if (event.defaultPrevented || opensElsewhere(event)) return
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
      const hash = link?.getAttribute('href')
      const isHere = hash === address().hash()
      // The browser would put a screen reader's place on a row's tick, before the row's title has the focus.
      const isStep = !isNarrow() && document.getElementById(`${hash?.slice(1)}-title`)
      if (!hash || !(isHere || isStep)) return
      event.preventDefault()
      if (!isHere) address().push(hash)
      follow(store)
    }
    if (address().arrive()) openOnly(store)
    else follow(store)
    const stop = address().onMove(({ isKnown }) => {
      if (!isKnown) follow(store)
    })
    document.addEventListener('click', followAgain)
    return () => {
      stop()
      document.removeEventListener('click', followAgain)
    }
  }, [store])
}
