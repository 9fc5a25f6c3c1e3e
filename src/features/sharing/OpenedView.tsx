import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../shell/lazyPart.tsx'
import type { Props } from './OpenedLink.tsx'
import * as styles from './Opened.module.css'

const NotFetched = () => {
  const { t } = useTranslation()
  return (
    <main className={styles.page}>
      <p role="alert">{t(($) => $.when.notFetched)}</p>
    </main>
  )
}

/** What someone shared, in place of the list: a chunk of its own with words of its own. */
export const OpenedView = lazyPart<Props>(
  () => import('./OpenedLink.tsx').then((each) => each.OpenedLink),
  ['sharing', 'exercises'],
  { NotFetched, waiting: () => <main className={styles.page} aria-busy="true" /> },
)
