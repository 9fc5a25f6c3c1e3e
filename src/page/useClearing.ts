import { useState } from 'react'
import { isTouched } from '../preparation/progress.ts'
import { useStoreState } from '../preparation/store.ts'
import { todayIn } from '../preparation/days.ts'
import { clearsUnvisited } from '../shell/clearing.ts'
import { readDevice, remember } from '../shell/device.ts'

const local = () => localStorage

const isWarned = () => {
  const { copied, toldOfClearing } = readDevice(local)
  return copied !== undefined || toldOfClearing !== undefined
}

/** The warning that the browser clears what isn't visited. */
export type Clearing = {
  /** Not now; it comes again at another visit. */
  readonly putOff: () => void
  /** The person knows, once for all. */
  readonly settle: () => void
}

/** The warning, once something is saved that can be lost, in a browser that clears it, where nobody was told yet. */
export const useClearing = (): Clearing | undefined => {
  const [isOver, setIsOver] = useState(() => typeof window === 'undefined' || !clearsUnvisited(window) || isWarned())
  const [isSaved, setIsSaved] = useState(false)
  const isTold = useStoreState(
    ({ document, saving, problem }) =>
      !isOver && !problem && (isSaved || saving === 'saved') && document.preparations.some(isTouched),
  )
  // From then on it stays, also while the next key waits to be saved.
  if (isTold && !isSaved) setIsSaved(true)
  if (!isTold || isWarned()) return undefined
  const putOff = () => setIsOver(true)
  return {
    putOff,
    settle: () => {
      remember(local, { toldOfClearing: todayIn(new Date()) })
      putOff()
    },
  }
}
