import { useEffect, useState } from 'react'

/** Longer than a screen reader takes to hear of the new focus. */
const milliseconds = 400

/**
 * Whether something is shown, or was until a moment ago. What was pressed stays drawn out of sight for that moment: a screen
 * reader that hears of its end before it hears of the new focus says nothing of what has the focus now.
 */
export const useLinger = (isShown: boolean): boolean => {
  const [lingers, setLingers] = useState(isShown)
  if (isShown && !lingers) setLingers(true)
  useEffect(() => void setTimeout(setLingers, milliseconds, isShown), [isShown])
  return isShown || lingers
}
