import { useTranslation } from 'react-i18next'
import { usePreparationStore, useStoreState } from '../preparation/store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SavingNotice.module.css'

/** Says when something isn't saved: what happened, what is safe, what to do. */
export const SavingNotice = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const problem = useStoreState(({ problem, saving }) => problem ?? (saving === 'failed' ? saving : undefined))
  return (
    <div role="alert">
      {problem && (
        <div className={styles.notice}>
          <p>{t(($) => $.saving[problem])}</p>
          {problem === 'failed' && (
            <Button look="text" onClick={store.save}>
              {t(($) => $.saving.retry)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
