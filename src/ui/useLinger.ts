import { useEffect, useState } from 'react'

/** A screen reader has heard of the new focus after so many milliseconds. */
const milliseconds = 400

/**
 * Whether something is shown, or was until a moment ago. What was pressed stays drawn out of sight for that moment: a screen
 * reader that hears of its end before it hears of the new focus says nothing of what has the focus now.
 */
export const useLinger = (isShown: boolean): boolean => {
  const [lingers, setLingers] = useState(isShown)
  if (isShown && !lingers) setLingers(true)
  useEffect(() => {
    const timer = setTimeout(setLingers, milliseconds, isShown)
    return () => clearTimeout(timer)
  }, [isShown])
  return isShown || lingers
}
