import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress, useStoreState } from '../preparation/store.ts'

/** Tells people who listen to the page how far they have come, after each tick. */
export const Announcer = () => {
  const { t } = useTranslation()
  const loaded = useStoreState((state) => state.loaded)
  const done = useProgress((progress) => progress.done)
  const count = useProgress((progress) => progress.all)
  const region = useRef<HTMLParagraphElement>(null)
  const last = useRef<string>(undefined)
  useEffect(() => {
    const now = `${done}/${count}`
    if (loaded && last.current !== undefined && last.current !== now && region.current) {
      region.current.textContent = t(($) => $.progress.done, { done, count })
    }
    if (loaded) last.current = now
  }, [loaded, done, count, t])
  return <p ref={region} className="visually-hidden" role="status" />
}
