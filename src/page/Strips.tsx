import { useEffect, useLayoutEffect, useRef, useState, type HTMLAttributes, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Elements } from '../ui/Elements.ts'
import { bringBack } from '../preparation/lost.ts'
import { usePreparationStore, type State } from '../preparation/store.ts'
import { leaveFocus } from '../shell/leaveFocus.ts'
import * as styles from './Strips.module.css'

type StripsProps = HTMLAttributes<HTMLDivElement> & { children: Elements }

/** What has to be said wherever the person is: at the window's edge, and not hidden with the page. */
export const Strips = (props: StripsProps) => createPortal(<div {...props} className={styles.place} />, document.body)

export const StripButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <button type="button" className={styles.act} onClick={onClick}>
    {children}
  </button>
)

type NotSavedProps = {
  /** The notice that says all of it. */
  notice: RefObject<HTMLElement | null>
  says: string
  children: Elements
}

/** Says that something isn't saved while the notice on it is out of sight. */
export const NotSavedStrip = ({ notice, says, children }: NotSavedProps) => {
  const { t } = useTranslation()
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    if (!notice.current) return
    const observer = new IntersectionObserver((seen) => setIsAway(seen.at(-1)?.isIntersecting === false))
    observer.observe(notice.current)
    return () => observer.disconnect()
  }, [notice])
  // What stands in the page's place hides the notice from those who listen, too.
  const isHidden = isAway && notice.current?.closest('[hidden]') !== null
  return (
    isAway && (
      <div
        className={styles.strip}
        role={isHidden ? 'alert' : 'region'}
        aria-label={isHidden ? undefined : t(($) => $.saving.label)}
      >
        <p className={styles.says}>{says}</p>
        {children}
      </div>
    )
  )
}

/** Says that what was open here was removed from elsewhere, and where it is. */
export const LostStrip = ({ lost }: { lost: NonNullable<State['lost']> }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The box that had the focus is closed.
    if (document.activeElement === document.body) strip.current?.focus({ preventScroll: true })
  }, [lost])
  useLayoutEffect(() => leaveFocus(strip.current), [])
  return (
    <div ref={strip} className={styles.strip} role="alert" tabIndex={-1}>
      <p className={styles.says}>{lost === 'all' ? t(($) => $.saving.lostAll) : t(($) => $.saving.lost)}</p>
      {lost !== 'all' && <StripButton onClick={() => bringBack(store)}>{t(($) => $.saving.bringBack)}</StripButton>}
      <StripButton onClick={() => store.state.setState({ lost: undefined })}>{t(($) => $.undo.dismiss)}</StripButton>
    </div>
  )
}
