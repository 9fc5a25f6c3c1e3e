import { useEffect, useEffectEvent, useState } from 'react'

/** Whether an element, found once it is drawn, is in sight; undefined until the browser has said. */
export const useInSight = (find: () => Element | null): boolean | undefined => {
  const [isInSight, setInSight] = useState<boolean>()
  const findNow = useEffectEvent(find)
  useEffect(() => {
    const element = findNow()
    if (!element) return
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return isInSight
}
