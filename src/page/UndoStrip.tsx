import { useTranslation } from 'react-i18next'
import { usePreparationStore, useStoreState } from '../preparation/store.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './UndoStrip.module.css'

/** What was done last and can be taken back, until it is dismissed or followed by another. */
export const UndoStrip = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const what = useStoreState(({ undo }) => undo?.what)
  return (
    <div className={styles.place} role="status">
      {what && (
        <div className={styles.strip}>
          <span>{t(($) => $.undo[what])}</span>
          <button type="button" className={styles.undo} onClick={store.undo}>
            {t(($) => $.undo.undo)}
          </button>
          <button
            type="button"
            className={styles.dismiss}
            aria-label={t(($) => $.undo.dismiss)}
            onClick={store.dismissUndo}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
