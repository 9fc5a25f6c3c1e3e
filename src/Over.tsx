import { useCallback, useEffect, useLayoutEffect } from 'react'
import { LazyExercise } from './features/step/LazyExercise.tsx'
import { useFetchingAtIdle, useIntent } from './shell/useEarly.ts'
import { showPage, useFrame } from './shell/frame.tsx'
import { PassingLanguage } from './features/settings/PassingLanguage.tsx'
import { useFragment } from './shell/useFragment.tsx'
import { useOwnLanguage } from './shell/useOwnLanguage.ts'
import { PocketNotesView } from './features/pocket-notes/PocketNotesView.tsx'
import { leaveNotes, useNotesOpen, useNotesPlace } from './features/pocket-notes/usePocketNotes.tsx'
import type { Preparation } from './core/document/preparation.ts'
import { usePreparationStore, usePreparationKey, useStoreState } from './shell/useStore.ts'
import { LazyNotesPaper } from './features/printing/LazyNotesPaper.tsx'
import { LazyPrintDialog } from './features/printing/LazyPrintDialog.tsx'
import { dialogs } from './features/sharing/shareDialogs.tsx'
import { OpenedView } from './features/sharing/OpenedView.tsx'
import { DialogBoundary } from './shell/DialogBoundary.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { address } from './shell/useAddress.ts'
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
  const { onFocus: fetch } = useIntent(LazyExercise)
  useEffect(() => {
    const signs = ['pointerover', 'focusin'] as const
    for (const sign of signs) document.addEventListener(sign, fetch, { once: true })
    return () => signs.forEach((sign) => document.removeEventListener(sign, fetch))
  }, [fetch])
}

/** What opens over the page or in its place, and what follows the address. */
export const Over = () => (
  <ErrorBoundary where="over">
    <OverParts />
  </ErrorBoundary>
)

const OverParts = () => {
  const { asked, ask, hidePage, onAlive } = useFrame()
  const store = usePreparationStore()
  const progressLink = useCallback(() => progressLinkOf(store.open()), [store])
  useFragment()
  const opened = useOpened()
  useOwnLanguage(opened.fragment)
  useDroppedFile(useCallback((file) => ask({ name: 'open', file }), [ask]))
  useFetchingAtIdle()
  useExercisesSoon()
  useEffect(() => {
    // A dialog closes when the person goes elsewhere on the page or opens a link.
    return address().onMove(() => ask((now) => (now?.name === 'print' ? now : undefined)))
  }, [ask])
  const areNotesOpen = useNotesOpen()
  const isAway = areNotesOpen || opened.fragment !== undefined
  useLayoutEffect(() => hidePage(isAway), [hidePage, isAway])
  useNotesPlace(areNotesOpen)
  // The first drawing is still the prerendered one: the next is the person's own.
  const loaded = useStoreState((state) => state.loaded)
  useLayoutEffect(() => {
    if (loaded) showPage()
  }, [loaded])
  useEffect(onAlive, [onAlive])
  const preparationKey = usePreparationKey()
  useEffect(() => {
    // These dialogs are about the preparation that was open: they close when another one takes its place.
    return () => ask((now) => (now?.name === 'share' || now?.name === 'print' ? undefined : now))
  }, [ask, preparationKey])
  const close = () => ask(undefined)
  const Dialog = asked && asked.name !== 'print' && dialogs[asked.name]
  return (
    <>
      {areNotesOpen && (
        <ErrorBoundary where="notes">
          <PocketNotesView onLeave={leaveNotes} onPrint={() => ask({ name: 'print', what: 'notes' })} />
        </ErrorBoundary>
      )}
      {areNotesOpen && asked?.name !== 'print' && (
        <ErrorBoundary where="paper" within={() => <></>}>
          <LazyNotesPaper />
        </ErrorBoundary>
      )}
      {opened.fragment !== undefined && (
        <ErrorBoundary key={opened.fragment} where="link">
          <OpenedView fragment={opened.fragment} onLeave={opened.leave} language={<PassingLanguage />} />
        </ErrorBoundary>
      )}
      {asked && (
        <DialogBoundary key={asked.name} where={asked.name} onClose={close}>
          {Dialog && <Dialog file={asked.file} onClose={close} />}
          {asked.name === 'print' && <LazyPrintDialog what={asked.what} progressLink={progressLink} onClose={close} />}
        </DialogBoundary>
      )}
    </>
  )
}
