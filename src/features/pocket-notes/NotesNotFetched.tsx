import { useTranslation } from 'react-i18next'
import { NotFetched, type Retry } from '../../shell/NotFetched.tsx'
import { BackLink } from './BackLink.tsx'
import * as styles from './NotesNotFetched.module.css'

/** Stands in for the notes when their script can't be fetched. */
export const NotesNotFetched = ({ onLeave, failures, onRetry }: Retry & { onLeave: () => void }) => {
  const { t } = useTranslation()
  return (
    <main className={styles.page}>
      <BackLink onLeave={onLeave} />
      <NotFetched says={t(($) => $.slip.notFetched)} failures={failures} onRetry={onRetry} />
    </main>
  )
}
