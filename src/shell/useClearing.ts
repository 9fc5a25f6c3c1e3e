import { useState } from 'react'
import { isTouched } from '../core/derive/progress.ts'
import { useStoreState } from './useStore.ts'
import { dateOf } from '../core/days.ts'
import { clearsUnvisited } from './clearing.ts'
import { readDevice, remember } from './device.ts'

const local = () => localStorage

const isWarned = () => {
  const { copied, toldOfClearing } = readDevice(local)
  return copied !== undefined || toldOfClearing !== undefined
}

/** The acts of the warning that the browser clears the data of sites which aren't visited. */
export type Clearing = {
  /** Hides the warning until the next visit. */
  readonly putOff: () => void
  /** Hides the warning for good. */
  readonly settle: () => void
}

/** Returns the warning in a browser that clears data, once there is something to lose and nobody was warned before. */
export const useClearing = (): Clearing | undefined => {
  const [isOver, setIsOver] = useState(() => typeof window === 'undefined' || !clearsUnvisited(window) || isWarned())
  const [isSaved, setIsSaved] = useState(false)
  const isTold = useStoreState(
    ({ document, saving, problem }) =>
      !isOver && !problem && (isSaved || saving === 'saved') && document.preparations.some(isTouched),
  )
  // The warning stays while the next change waits to be saved.
  if (isTold && !isSaved) setIsSaved(true)
  if (!isTold || isWarned()) return undefined
  const putOff = () => setIsOver(true)
  return {
    putOff,
    settle: () => {
      remember(local, { toldOfClearing: dateOf(new Date()) })
      putOff()
    },
  }
}
