import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTouched } from '../preparation/progress.ts'
import { usePreparation, usePreparationStore, useStoreState, type State } from '../preparation/store.ts'
import { Button } from '../ui/Button.tsx'
import { storageDialogs } from './LazyDialog.tsx'
import { NotSavedStrip } from './NotSavedStrip.tsx'
import { useBytesDownload, useDownload } from './useDownload.ts'
import type { Updates } from './useUpdate.ts'
import * as styles from './SavingNotice.module.css'

const noticeOf = ({ problem, saving, blocked, full }: State) =>
  problem ?? (saving !== 'failed' ? undefined : blocked ? 'blocked' : full ? 'full' : 'failed')

type Kind = NonNullable<ReturnType<typeof noticeOf>>

/** It comes while a person is at work, and may go again. */
const isRetried = (kind: Kind) => kind === 'failed' || kind === 'full'

/** Says when something isn't saved: what happened, what is safe, what to do. */
export const SavingNotice = ({ update }: { update?: Updates | undefined }) => {
  const { t } = useTranslation()
  const kind = useStoreState(noticeOf)
  const notice = useRef<HTMLDivElement>(null)
  return (
    <>
      <div role="alert">
        {kind && (
          <div ref={notice} className={styles.notice} tabIndex={-1}>
            <p>{t(($) => $.saving[kind])}</p>
            <Acts kind={kind} update={update} />
          </div>
        )}
      </div>
      {kind && isRetried(kind) && <NotSavedStrip notice={notice} />}
    </>
  )
}

const Acts = ({ kind, update }: { kind: Kind; update: Updates | undefined }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const [rescuing, setRescuing] = useState(false)
  const touched = usePreparation(isTouched)
  const [download, downloadBytes] = [useDownload(), useBytesDownload()]
  const isOffered = isRetried(kind) || (kind === 'blocked' && touched)
  return (
    <div className={styles.acts}>
      {isRetried(kind) && (
        <Button look="text" onClick={store.save}>
          {t(($) => $.saving.retry)}
        </Button>
      )}
      {isOffered && (
        <Button look="text" onClick={download}>
          {t(($) => $.saving.download)}
        </Button>
      )}
      {kind === 'newer' && (
        <>
          <Button look="text" onClick={() => (update ? update.take() : location.reload())}>
            {t(($) => $.broken.reload)}
          </Button>
          <Button look="text" onClick={downloadBytes}>
            {t(($) => $.saving.downloadStored)}
          </Button>
        </>
      )}
      {kind === 'unreadable' && (
        <Button look="text" onClick={() => setRescuing(true)}>
          {t(($) => $.saving.options)}
        </Button>
      )}
      {rescuing && <storageDialogs.rescue onClose={() => setRescuing(false)} />}
    </div>
  )
}
