import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useProgress, useStoreState } from './useStore.ts'
import { onAnnounce } from '../ui/announce.ts'
import { useTopDialog } from '../ui/topDialog.ts'

const watchNothing = () => () => undefined
const bodyOf = () => document.body
const noBody = () => undefined

/**
 * Tells screen readers how far the person has come after each tick, and all other announcements. They are made outside
 * the page, which a view hides, and in the dialog on top, which makes everything beneath it silent.
 */
export const Announcer = () => {
  const body = useSyncExternalStore<HTMLElement | undefined>(watchNothing, bodyOf, noBody)
  const dialog = useTopDialog()
  return (
    <>
      {body && createPortal(<Regions />, body)}
      {dialog && createPortal(<Regions />, dialog)}
    </>
  )
}

const Regions = () => (
  <>
    <Progress />
    <Announced />
  </>
)

const Progress = () => {
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
  return <p ref={region} className="visually-hidden" aria-live="polite" />
}

const Announced = () => {
  const [said, setSaid] = useState({ text: '', count: 0 })
  useEffect(() => onAnnounce((text) => setSaid(({ count }) => ({ text, count: count + 1 }))), [])
  return (
    <p className="visually-hidden" aria-live="polite">
      {/* The key makes a new element: a screen reader skips a text that doesn't change. */}
      <span key={said.count}>{said.text}</span>
    </p>
  )
}
