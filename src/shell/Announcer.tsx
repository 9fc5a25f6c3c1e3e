import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress, useStoreState } from './useStore.ts'
import { onAnnounce } from '../ui/announce.ts'

/** Tells screen readers how far the person has come after each tick, and all other announcements. */
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
  return (
    <>
      <p ref={region} className="visually-hidden" role="status" />
      <Announced />
    </>
  )
}

const Announced = () => {
  const [said, setSaid] = useState({ text: '', count: 0 })
  useEffect(() => onAnnounce((text) => setSaid(({ count }) => ({ text, count: count + 1 }))), [])
  return (
    <p className="visually-hidden" role="status">
      {/* The key makes a new element: a screen reader skips a text that doesn't change. */}
      <span key={said.count}>{said.text}</span>
    </p>
  )
}
