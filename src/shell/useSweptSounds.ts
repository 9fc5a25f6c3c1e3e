import { useEffect } from 'react'
import { report } from '../core/report.ts'
import { usePreparationStore, useStoreState } from './useStore.ts'
import { useToday } from './useToday.ts'

/** Milliseconds after which nobody waits for the page any more. */
const later = 8000

/** Removes recordings whose time has passed, a while after the page was opened. */
export const useSweptSounds = (): void => {
  const store = usePreparationStore()
  const loaded = useStoreState((state) => state.loaded)
  const today = useToday()
  useEffect(() => {
    if (!loaded || today === '') return
    const sweep = async () => {
      const { sweepSounds } = await import('./sounds.ts')
      await sweepSounds(store.state.getState().document, today)
    }
    const timer = setTimeout(() => void sweep().catch((error: unknown) => report(error, 'sweep sounds')), later)
    return () => clearTimeout(timer)
  }, [loaded, store, today])
}
