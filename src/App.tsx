import type { i18n } from 'i18next'
import { useCallback, useLayoutEffect, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { TaskId } from './catalogue/tasks.ts'
import { Checklist, type RenderPlan } from './checklist/Checklist.tsx'
import { LazyExercise } from './exercises/LazyExercise.tsx'
import { useFetchingAtIdle, useIntent } from './i18n/useEarly.ts'
import { Announcer } from './page/Announcer.tsx'
import { BottomBar } from './page/BottomBar.tsx'
import { Broken } from './page/Broken.tsx'
import { ErrorBoundary } from './page/ErrorBoundary.tsx'
import { Header } from './page/Header.tsx'
import { Opening } from './page/Opening.tsx'
import { PassingLanguage } from './page/PassingLanguage.tsx'
import { usePreparationsAct } from './page/PreparationsActs.tsx'
import { SavingNotice } from './page/SavingNotice.tsx'
import { SectionNav } from './page/SectionNav.tsx'
import { UndoStrip } from './page/UndoStrip.tsx'
import { useFragment } from './page/useFragment.tsx'
import { useOwnLanguage } from './page/useOwnLanguage.ts'
import { useUpdate, type Updates } from './page/useUpdate.ts'
import { Interview } from './planning/Interview.tsx'
import { PlanView } from './planning/PlanView.tsx'
import { PocketNotesView } from './pocket-notes/PocketNotesView.tsx'
import { Slip } from './pocket-notes/Slip.tsx'
import { usePocketNotes } from './pocket-notes/usePocketNotes.tsx'
import type { Preparation } from './preparation/preparation.ts'
import { PreparationProvider, usePreparationStore, useStoreState, type PreparationStore } from './preparation/store.ts'
import { LazyPrintDialog } from './printing/LazyPrintDialog.tsx'
import { CopyReminder } from './sharing/CopyReminder.tsx'
import { OpenedView } from './sharing/OpenedView.tsx'
import { useOpened } from './sharing/useOpened.ts'
import { useSharing } from './sharing/useSharing.tsx'
import * as styles from './App.module.css'
import './ui/base.css'

/** The places of the page that are drawn only when they are asked for. */
const screens = ['pocket-notes', 'storage', 'steps', 'interview', 'plan', 'preparations']

type Props = { words: i18n; store: PreparationStore; updates?: Updates }

/** The page: the only place that knows every feature. */
export const App = ({ words, store, updates }: Props) => (
  <I18nextProvider i18n={words}>
    <PreparationProvider value={store}>
      <ErrorBoundary fallback={<Broken whole />}>
        <Page updates={updates} />
      </ErrorBoundary>
    </PreparationProvider>
  </I18nextProvider>
)

/** The address that opens this preparation's ticks, without a word of the person's. */
const progressLinkOf = async (preparation: Preparation): Promise<string> => {
  const [{ encodeProgress }, { shared }, { progressOnly }, { addressOf }] = await Promise.all([
    import('./sharing/codec.ts'),
    import('./sharing/content.ts'),
    import('./sharing/travel.ts'),
    import('./sharing/link.ts'),
  ])
  return addressOf(location, encodeProgress(shared(preparation, progressOnly)))
}

const Page = ({ updates }: { updates: Updates | undefined }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const [printing, setPrinting] = useState<'all' | 'notes'>()
  const progressLink = useCallback(() => progressLinkOf(store.open()), [store])
  useFragment()
  const update = useUpdate(updates)
  const notes = usePocketNotes()
  const interviews = usePreparationsAct()
  const opened = useOpened(screens)
  useOwnLanguage(opened.fragment)
  const sharing = useSharing()
  // The inline script set it, and base.css hides the prerendered page by it. The first drawing is still the
  // prerendered one, a newcomer's: the next is the person's own.
  const loaded = useStoreState((state) => state.loaded)
  useLayoutEffect(() => {
    if (loaded) delete document.documentElement.dataset['returning']
  }, [loaded])
  useFetchingAtIdle()
  const exerciseIntent = useIntent(LazyExercise)
  const printIntent = useIntent(LazyPrintDialog)
  const renderPlan = useCallback<RenderPlan>((renderRow) => <PlanView renderRow={renderRow} />, [])
  const renderExercise = useCallback(
    (id: TaskId) => (
      <ErrorBoundary fallback={<Broken />}>
        <LazyExercise id={id} />
      </ErrorBoundary>
    ),
    [],
  )
  return (
    <>
      <div className={styles.page} hidden={notes.open || opened.fragment !== undefined}>
        <Header
          acts={[
            sharing.share,
            { id: 'print', label: t(($) => $.print.open), intent: printIntent, run: () => setPrinting('all') },
            ...sharing.copies,
            interviews.act,
          ]}
        />
        <main className={styles.main} {...exerciseIntent}>
          <div className={styles.nav}>
            <SectionNav />
          </div>
          <div>
            <SavingNotice update={update} />
            <CopyReminder onSave={sharing.save} />
            <Opening when={<Interview />} />
            <Checklist renderExercise={renderExercise} renderPlan={renderPlan} />
          </div>
          <div className={styles.side}>
            <Slip />
          </div>
        </main>
        <UndoStrip aside={opened.aside} update={update} />
        <BottomBar />
        {interviews.dialog}
        <Announcer />
      </div>
      <ErrorBoundary fallback={<Broken />}>
        {notes.open && <PocketNotesView onLeave={notes.leave} onPrint={() => setPrinting('notes')} />}
      </ErrorBoundary>
      {opened.fragment !== undefined && (
        <OpenedView
          fragment={opened.fragment}
          screens={screens}
          onLeave={opened.leave}
          language={<PassingLanguage />}
        />
      )}
      {sharing.dialog}
      {printing && (
        <LazyPrintDialog what={printing} progressLink={progressLink} onClose={() => setPrinting(undefined)} />
      )}
    </>
  )
}
