import { useTranslation } from 'react-i18next'
import { BackLink } from './BackLink.tsx'
import * as styles from './NotFetched.module.css'

/** Stands in for the notes when their script can't be fetched. */
export const NotFetched = ({ onLeave }: { onLeave: () => void }) => {
  const { t } = useTranslation()
  return (
    <main className={styles.page}>
      <BackLink onLeave={onLeave} />
      <p role="alert">{t(($) => $.slip.notFetched)}</p>
    </main>
  )
}
