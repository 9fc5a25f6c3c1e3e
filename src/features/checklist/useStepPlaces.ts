import { useEffect } from 'react'
import { address, routeIn } from '../../shell/useAddress.ts'
import { isNarrow } from '../../shell/useIsNarrow.ts'
import { usePreparationStore } from '../../shell/useStore.ts'

/** On a phone a step is open as long as the address is its own, wherever Back and Forward lead. */
export const useStepPlaces = () => {
  const store = usePreparationStore()
  useEffect(
    () =>
      address().onMove(() => {
        if (!isNarrow()) return
        const route = routeIn(store)
        const there = route.kind === 'step' ? route.id : undefined
        for (const id of store.state.getState().openTasks) if (id !== there) store.setOpen(id, false)
        if (there !== undefined) store.setOpen(there, true)
      }),
    [store],
  )
}
