import { useState } from 'react'

/**
 * Keeps what was pressed drawn for one more frame. Screen readers say nothing of the new focus where the pressed button
 * disappears at the same moment.
 */
export const useLastFrame = (): readonly [lingers: boolean, linger: () => void] => {
  const [lingers, setLingers] = useState(false)
  const linger = () => {
    setLingers(true)
    requestAnimationFrame(() => setLingers(false))
  }
  return [lingers, linger]
}
