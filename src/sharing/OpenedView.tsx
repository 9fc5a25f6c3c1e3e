import { useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Props } from './OpenedLink.tsx'
import styles from './Opened.module.css'

/** What someone shared, in place of the list: a chunk of its own with words of its own. */
export const OpenedView = (props: Props) => {
  const { i18n } = useTranslation()
  const [View, setView] = useState<ComponentType<Props>>()
  useEffect(() => {
    let isHere = true
    Promise.all([import('./OpenedLink.tsx'), i18n.loadNamespaces(['sharing', 'exercises'])])
      .then(([{ OpenedLink }]): ComponentType<Props> => OpenedLink)
      .catch(() => NotFetched)
      .then((found) => {
        if (isHere) setView(() => found)
      })
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [i18n])
  return View ? <View {...props} /> : <main className={styles.page} aria-busy="true" />
}

const NotFetched = () => {
  const { t } = useTranslation()
  return (
    <main className={styles.page}>
      <p role="alert">{t(($) => $.share.notFetched)}</p>
    </main>
  )
}
