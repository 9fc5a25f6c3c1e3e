import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import * as styles from './Broken.module.css'
import type { Retry } from './deferred.tsx'

export type { Retry } from './deferred.tsx'

/** Says that a part can't be fetched and that nothing is lost, and offers to try again. */
export const NotFetched = ({ says, failures, onRetry }: Retry & { says?: string }) => {
  const { t } = useTranslation()
  return (
    <div className={styles.broken} role="alert">
      {/* The key makes a new element, so that a screen reader says it again. */}
      <p key={failures}>{says ?? t(($) => $.broken.notFetched)}</p>
      <p>
        <Button look="filled" onClick={onRetry}>
          {t(($) => $.broken.again)}
        </Button>
      </p>
    </div>
  )
}
