import { useTranslation } from 'react-i18next'
import { usePreparationStore, useStoreState } from '../preparation/store.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Updates } from './useUpdate.ts'
import * as styles from './UndoStrip.module.css'

/** A link that was put aside, and can be opened again. */
type Aside = { readonly open: () => void; readonly forget: () => void }

type Props = { aside?: Aside | undefined; update?: Updates | undefined }

/** What was done last and can be taken back, until it is dismissed or followed by another; then, a new version. */
export const UndoStrip = ({ aside, update }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const what = useStoreState(({ undo, problem }) => (problem === 'newer' ? undefined : undo?.what)) ?? (aside && 'kept')
  return (
    <div className={styles.place} role="status">
      {what && (
        <div className={styles.strip}>
          <span>{t(($) => $.undo[what])}</span>
          <button type="button" className={styles.undo} onClick={what === 'kept' ? aside?.open : store.undo}>
            {t(($) => $.undo.undo)}
          </button>
          <button
            type="button"
            className={styles.dismiss}
            aria-label={t(($) => $.undo.dismiss)}
            onClick={what === 'kept' ? aside?.forget : store.dismissUndo}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      {!what && update && (
        <div className={styles.strip}>
          <span>{t(($) => $.update.ready)}</span>
          <button type="button" className={styles.undo} onClick={update.take}>
            {t(($) => $.update.take)}
          </button>
          <button type="button" className={styles.undo} onClick={update.later}>
            {t(($) => $.update.later)}
          </button>
        </div>
      )}
    </div>
  )
}
