import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import * as styles from './NotSavedStrip.module.css'

/** Says at the window's edge that something isn't saved, while the notice on it is out of sight, and leads to it. */
export const NotSavedStrip = ({ notice }: { notice: RefObject<HTMLElement | null> }) => {
  const { t } = useTranslation()
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    if (!notice.current) return
    const observer = new IntersectionObserver((seen) => setIsAway(seen.at(-1)?.isIntersecting === false))
    observer.observe(notice.current)
    return () => observer.disconnect()
  }, [notice])
  if (!isAway) return null
  const show = () => {
    notice.current?.scrollIntoView({ block: 'center' })
    notice.current?.focus({ preventScroll: true })
  }
  return (
    <p className={styles.strip}>
      <span>{t(($) => $.saving.notSaved)}</span>
      <button type="button" className={styles.show} onClick={show}>
        {t(($) => $.saving.options)}
      </button>
    </p>
  )
}
