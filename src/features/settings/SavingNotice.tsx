import { useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { letGo } from '../../core/persistence/letGo.ts'
import { isWorthBringingBack } from '../../core/persistence/bringBack.ts'
import { isTouched } from '../../core/derive/progress.ts'
import { type State } from '../../core/store.ts'
import { usePreparation, usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { landing, useTopDialog } from '../../ui/topDialog.ts'
import { storageDialogs } from './storageDialogs.tsx'
import { RemovedStrip, NotSavedStrip, StripButton, Strips } from '../../shell/Strips.tsx'
import { DialogBoundary } from '../../shell/DialogBoundary.tsx'
import { leaveFocus } from '../../shell/leaveFocus.ts'
import { useDownload } from '../../shell/useDownload.ts'
import { useBytesDownload } from '../../shell/useBytesDownload.ts'
import { useFocusBefore } from '../../shell/useFocusBefore.ts'
import type { Updates } from '../../shell/useUpdate.ts'
import * as styles from '../../shell/Notice.module.css'

const noticeOf = ({ problem, saving, blocked, full }: State) =>
  problem ?? (saving !== 'failed' ? undefined : blocked ? 'blocked' : full ? 'full' : 'failed')

type Kind = NonNullable<ReturnType<typeof noticeOf>>

/** The two answers to a removal from storage: save what is on screen again, or clear it too. */
type Choice = 'keep' | 'letGo'

type ActsProps = { kind: Kind; update: Updates | undefined; onChoose: (choice: Choice) => void }

/** It comes while a person is at work, and may go again. */
const isRetried = (kind: Kind) => kind === 'failed' || kind === 'full'

const reload = (update: Updates | undefined) => (update ? update.take() : location.reload())

/** Says when something isn't saved: what happened, what is safe, what to do. */
export const SavingNotice = ({ update }: { update?: Updates | undefined }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const kind = useStoreState(noticeOf)
  const removedElsewhere = useStoreState((state) =>
    isWorthBringingBack(state.removedElsewhere) ? state.removedElsewhere : undefined,
  )
  const notice = useRef<HTMLDivElement>(null)
  const { before, noting } = useFocusBefore()
  const [choice, setChoice] = useState<Choice>()
  // Without a choice there is nothing to say, and each change would draw this twice.
  const isKept = useStoreState(({ saving }) => choice !== undefined && saving === 'saved')
  const choose = (chosen: Choice) => {
    // An open step may cover the page, which takes no focus before the step has gone.
    flushSync(() => {
      if (chosen === 'keep') store.keep()
      else letGo(store)
      setChoice(chosen)
    })
    if (chosen === 'letGo') scrollTo({ top: 0, behavior: 'instant' })
    const box = chosen === 'keep' && before.current?.isConnected ? before.current : landing()
    box?.focus({ preventScroll: true })
  }
  const said = choice === 'keep' ? t(($) => $.saving.kept) : choice && t(($) => $.saving.discarded)
  useEffect(() => {
    if (isKept && said) announce(said)
  }, [isKept, said])
  return (
    <>
      <div role="alert">
        {kind && (
          <div ref={notice} className={`${styles.notice} ${styles.urgent}`} tabIndex={-1}>
            <p>{t(($) => $.saving[kind])}</p>
            <SavingActions kind={kind} update={update} onChoose={choose} />
          </div>
        )}
      </div>
      {(kind ?? removedElsewhere) && (
        <Strips {...noting}>
          {kind && kind !== 'blocked' && (
            <NotSavedStrip notice={notice} says={t(($) => $.saving[shortOf(kind)])}>
              <StripActs kind={kind} update={update} onChoose={choose} notice={notice} />
            </NotSavedStrip>
          )}
          {removedElsewhere && <RemovedStrip removedElsewhere={removedElsewhere} />}
        </Strips>
      )}
    </>
  )
}

const shortOf = (kind: Kind) => (kind === 'cleared' || kind === 'newer' ? (`${kind}Short` as const) : 'notSaved')

/** The most urgent buttons, or else one that leads to the notice; where a dialog covers the notice, one that tries again. */
const StripActs = ({ kind, update, onChoose, notice }: ActsProps & { notice: RefObject<HTMLElement | null> }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const isOverDialog = useTopDialog() !== undefined
  const show = () => {
    notice.current?.scrollIntoView({ block: 'center' })
    notice.current?.focus({ preventScroll: true })
  }
  if (kind === 'cleared') {
    return (
      <>
        <StripButton onClick={() => onChoose('keep')}>{t(($) => $.saving.keep)}</StripButton>
        <StripButton onClick={() => onChoose('letGo')}>{t(($) => $.saving.letGo)}</StripButton>
      </>
    )
  }
  if (kind === 'newer') return <StripButton onClick={() => reload(update)}>{t(($) => $.broken.reload)}</StripButton>
  if (isOverDialog) {
    return (
      isRetried(kind) && (
        <div ref={leaveFocus}>
          <StripButton onClick={store.save}>{t(($) => $.saving.retry)}</StripButton>
        </div>
      )
    )
  }
  return <StripButton onClick={show}>{t(($) => $.saving.options)}</StripButton>
}

const SavingActions = ({ kind, update, onChoose }: ActsProps) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const [rescuing, setRescuing] = useState(false)
  const touched = usePreparation(isTouched)
  const [download, downloadBytes] = [useDownload(), useBytesDownload()]
  const isOffered = isRetried(kind) || kind === 'cleared' || (kind === 'blocked' && touched)
  return (
    <div ref={leaveFocus} className={styles.acts}>
      {kind === 'cleared' && (
        <>
          <Button look="text" onClick={() => onChoose('keep')}>
            {t(($) => $.saving.keep)}
          </Button>
          <Button look="text" onClick={() => onChoose('letGo')}>
            {t(($) => $.saving.letGo)}
          </Button>
        </>
      )}
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
          <Button look="text" onClick={() => reload(update)}>
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
      {rescuing && (
        <DialogBoundary where="rescue" onClose={() => setRescuing(false)}>
          <storageDialogs.rescue onClose={() => setRescuing(false)} />
        </DialogBoundary>
      )}
    </div>
  )
}
