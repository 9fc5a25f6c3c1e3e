import { settledIds } from '../core/derive/progress.ts'
import { usePreparationStore } from './useStore.ts'

/** Returns a function that shows the list by day, scrolls to it and gives it the focus. */
export const useShowPlan = (): (() => void) => {
  const store = usePreparationStore()
  return () => {
    store.setFilter('plan', settledIds(store.open()))
    const steps = document.getElementById('steps')
    steps?.scrollIntoView()
    steps?.focus({ preventScroll: true })
  }
}
