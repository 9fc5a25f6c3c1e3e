import { useCallback, useEffect, useLayoutEffect } from 'react'
import { DeferredExercise } from './features/step/DeferredExercise.tsx'
import { keepHeard } from './features/step/keepHeard.ts'
import { useFetchingAtIdle, useIntent } from './shell/useFetching.ts'
import { showPage, usePageFrame } from './shell/pageContext.tsx'
import { PassingLanguage } from './features/settings/PassingLanguage.tsx'
import { useFragment } from './shell/useFragment.ts'
import { useOwnLanguage } from './shell/useOwnLanguage.ts'
import { BackLink } from './features/pocket-notes/BackLink.tsx'
import { QuestionsView } from './features/questions/QuestionsView.tsx'
import { DeferredPractice } from './features/practice/DeferredPractice.tsx'
import { DeferredSheet } from './features/pocket-notes/DeferredSheet.ts'
import { PocketNotesView } from './features/pocket-notes/PocketNotesView.tsx'
import { leaveNotes, useNotesPlace } from './features/pocket-notes/usePocketNotes.ts'
import type { Preparation } from './core/document/preparation.ts'
import { usePreparationStore, usePreparationKey, useStoreState } from './shell/useStore.ts'
import { useSweptSounds } from './shell/useSweptSounds.ts'
import { DeferredNotesPaper } from './features/printing/DeferredNotesPaper.tsx'
import { DeferredPrintDialog } from './features/printing/DeferredPrintDialog.tsx'
import { dialogs } from './features/sharing/shareDialogs.tsx'
import { OpenedView } from './features/sharing/OpenedView.tsx'
import { DialogBoundary } from './shell/DialogBoundary.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { address, useIsAt } from './shell/useAddress.ts'
import { usePlaceOver } from './shell/usePlaceOver.ts'
import { useDroppedFile } from './features/sharing/useDroppedFile.ts'
import { useOpened } from './features/sharing/useOpened.ts'

/** The address that opens this preparation's ticks, without a word of the person's. */
const progressLinkOf = async (preparation: Preparation): Promise<string> => {
  const [{ encodeProgress }, { selectShared: shared }, { progressOnly }, { addressOf }] = await Promise.all([
    import('./core/share/linkCodec.ts'),
    import('./core/share/sharedContent.ts'),
    import('./core/share/sharePolicy.ts'),
    import('./core/share/link.ts'),
  ])
  return addressOf(location, encodeProgress(shared(preparation, progressOnly)))
}

/** Fetches the exercises as soon as somebody seems to be at work. */
const useExercisesSoon = () => {
  const { onFocus: fetch } = useIntent(DeferredExercise)
  useEffect(() => {
    const signs = ['pointerover', 'focusin'] as const
    for (const sign of signs) document.addEventListener(sign, fetch, { once: true })
    return () => signs.forEach((sign) => document.removeEventListener(sign, fetch))
  }, [fetch])
}

/** The views that open over the page or in its place, and the effects that follow the address. */
export const Overlays = () => (
  <ErrorBoundary where="over">
    <OverlayParts />
  </ErrorBoundary>
)

const OverlayParts = () => {
  const { dialog, setDialog, hidePage, onAlive } = usePageFrame()
  const store = usePreparationStore()
  const progressLink = useCallback(() => progressLinkOf(store.open()), [store])
  useFragment()
  const opened = useOpened()
  useOwnLanguage(opened.fragment)
  useDroppedFile(useCallback((file) => setDialog({ name: 'open', file }), [setDialog]))
  useFetchingAtIdle(useCallback((i18n) => keepHeard(store.state.getState(), i18n), [store]))
  useExercisesSoon()
  useEffect(() => {
    // A dialog closes when the person goes elsewhere on the page or opens a link.
    return address().onMove(() => setDialog((now) => (now?.name === 'print' ? now : undefined)))
  }, [setDialog])
  const areNotesOpen = useIsAt('pocket-notes')
  const areQuestionsOpen = useIsAt('questions')
  const practice = usePlaceOver('practice')
  const sheet = usePlaceOver('slip')
  useSweptSounds()
  const isView = areNotesOpen || areQuestionsOpen
  const isAway = isView || opened.fragment !== undefined
  useLayoutEffect(() => hidePage(isAway), [hidePage, isAway])
  useNotesPlace(isView)
  // The first render has to match what was prerendered; the next one shows what the person has.
  const loaded = useStoreState((state) => state.loaded)
  useLayoutEffect(() => {
    if (loaded) showPage()
  }, [loaded])
  useEffect(onAlive, [onAlive])
  const preparationKey = usePreparationKey()
  useEffect(() => {
    // These dialogs are about the preparation that was open: they close when another one takes its place.
    return () => setDialog((now) => (now?.name === 'share' || now?.name === 'print' ? undefined : now))
  }, [setDialog, preparationKey])
  const close = () => setDialog(undefined)
  const printNotes = () => setDialog({ name: 'print', what: 'notes' })
  const Dialog = dialog && dialog.name !== 'print' && dialogs[dialog.name]
  return (
    <>
      {areNotesOpen && (
        <ErrorBoundary where="notes">
          <PocketNotesView onLeave={leaveNotes} onPrint={printNotes} />
        </ErrorBoundary>
      )}
      {sheet.isOpen && (
        <DialogBoundary where="sheet" onClose={sheet.leave}>
          <DeferredSheet onClose={sheet.leave} onPrint={printNotes} />
        </DialogBoundary>
      )}
      {(areNotesOpen || sheet.isOpen) && dialog?.name !== 'print' && (
        <ErrorBoundary where="paper" within={() => <></>}>
          <DeferredNotesPaper />
        </ErrorBoundary>
      )}
      {areQuestionsOpen && (
        <ErrorBoundary where="questions">
          <QuestionsView back={<BackLink onLeave={leaveNotes} />} />
        </ErrorBoundary>
      )}
      {practice.isOpen && (
        <DialogBoundary where="practice" onClose={practice.leave}>
          <DeferredPractice key={preparationKey} onClose={practice.leave} />
        </DialogBoundary>
      )}
      {opened.fragment !== undefined && (
        <ErrorBoundary key={opened.fragment} where="link">
          <OpenedView fragment={opened.fragment} onLeave={opened.leave} language={<PassingLanguage />} />
        </ErrorBoundary>
      )}
      {dialog && (
        <DialogBoundary key={dialog.name} where={dialog.name} onClose={close}>
          {Dialog && <Dialog file={dialog.file} onClose={close} />}
          {dialog.name === 'print' && (
            <DeferredPrintDialog what={dialog.what} progressLink={progressLink} onClose={close} />
          )}
        </DialogBoundary>
      )}
    </>
  )
}
