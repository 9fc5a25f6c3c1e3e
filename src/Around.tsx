import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { AnyRow, type RenderRow } from './features/checklist/AnyRow.tsx'
import { isShown } from './features/checklist/filter.ts'
import { focusTitle } from './features/checklist/focusTitle.tsx'
import { LazyExercise } from './features/step/LazyExercise.tsx'
import { showRow } from './features/step/rows/useShownRow.ts'
import { useIntent } from './shell/useEarly.ts'
import { Announcer } from './shell/Announcer.tsx'
import { BottomBar } from './shell/BottomBar.tsx'
import { useFrame } from './shell/frame.tsx'
import { Header } from './features/settings/Header.tsx'
import { Opening } from './features/checklist/Opening.tsx'
import { SwitchPreparation, usePreparationsAction } from './features/settings/PreparationsMenu.tsx'
import { SavingNotice } from './features/settings/SavingNotice.tsx'
import { SectionNav } from './features/checklist/SectionNav.tsx'
import { UndoStrip } from './shell/UndoStrip.tsx'
import { useClearing } from './shell/useClearing.ts'
import { useUpdate } from './shell/useUpdate.ts'
import { focusPerson } from './features/planning/focusPerson.tsx'
import { Interview } from './features/planning/Interview.tsx'
import { PlanView } from './features/planning/PlanView.tsx'
import { Slip } from './features/pocket-notes/Slip.tsx'
import { interviewKey } from './core/document/preparation.ts'
import type { RestoredItem } from './core/derive/restoredItem.ts'
import { usePreparationStore, usePreparationKey } from './shell/useStore.ts'
import { watchErrors } from './shell/reports.ts'
import { LazyPrintDialog } from './features/printing/LazyPrintDialog.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { useWayTo } from './shell/useAddress.ts'
import { CopyReminder } from './features/sharing/CopyReminder.tsx'
import { dialogs } from './features/sharing/shareDialogs.tsx'
import { useSetAside } from './features/sharing/useOpened.ts'

/*
 * What stands around the list: with App.tsx and Over.tsx the only file that knows every feature. It comes after the
 * page has come alive, each part into its place there.
 */

export { Over } from './Over.tsx'

if (!import.meta.env.SSR) watchErrors(window)

/** The name, and what can be done with all of it. */
export const Top = () => (
  <ErrorBoundary where="header">
    <TopParts />
  </ErrorBoundary>
)

const TopParts = () => {
  const { t } = useTranslation()
  const { ask } = useFrame()
  const interviews = usePreparationsAction()
  useWayTo('preparations', interviews.act.run)
  const [shareIntent, printIntent] = [useIntent(dialogs.share), useIntent(LazyPrintDialog)]
  const save = { id: 'save', label: t(($) => $.backup.save), isRare: true, run: () => ask({ name: 'save' }) }
  const open = { id: 'open', label: t(($) => $.backup.open), isRare: true, run: () => ask({ name: 'open' }) }
  const share = { id: 'share', label: t(($) => $.share.open), intent: shareIntent, run: () => ask({ name: 'share' }) }
  const print = {
    id: 'print',
    label: t(($) => $.print.open),
    intent: printIntent,
    run: () => ask({ name: 'print', what: 'all' }),
  }
  return (
    <>
      <Header acts={[share, print, save, open, interviews.act]} />
      {interviews.dialog}
    </>
  )
}

export const Beside = () => (
  <ErrorBoundary where="sections">
    <SectionNav />
  </ErrorBoundary>
)

/** What comes before the list. */
export const Above = () => {
  const { ask, updates } = useFrame()
  const update = useUpdate(updates)
  return (
    <>
      <ErrorBoundary where="saving notice">
        <SavingNotice update={update} />
      </ErrorBoundary>
      <ErrorBoundary where="reminder">
        <CopyReminder onSave={() => ask({ name: 'save' })} />
      </ErrorBoundary>
      <ErrorBoundary where="opening">
        <Opening which={<SwitchPreparation />} when={interview} />
      </ErrorBoundary>
    </>
  )
}

/** The key closes the open boxes when another preparation is opened. */
const OpenInterview = () => <Interview key={usePreparationKey()} />

const interview = (
  <ErrorBoundary where="interview">
    <OpenInterview />
  </ErrorBoundary>
)

export const Notes = () => (
  <ErrorBoundary where="slip">
    <Slip />
  </ErrorBoundary>
)

/** Shows what an undo has brought back, and puts the focus there. */
const useShowRestored = () => {
  const store = usePreparationStore()
  return (restored: RestoredItem | undefined) => {
    if (!restored) document.querySelector('h1')?.focus()
    else if (restored.key === interviewKey) focusPerson(restored.row ?? '')
    else {
      const { key, row } = restored
      flushSync(() => {
        if (!isShown(store.state.getState(), key)) store.setFilter('all', [])
        if (row !== undefined) store.setOpen(key, true)
      })
      if (row === undefined || !showRow(key, row)) focusTitle(key)
    }
  }
}

/** What keeps to the lower edge. */
export const Below = () => (
  <>
    <ErrorBoundary where="undo strip">
      <Strip />
    </ErrorBoundary>
    <ErrorBoundary where="bar">
      <BottomBar />
    </ErrorBoundary>
    <ErrorBoundary where="announcer">
      <Announcer />
    </ErrorBoundary>
  </>
)

const Strip = () => {
  const { ask, updates } = useFrame()
  const clearing = useClearing()
  return (
    <UndoStrip
      aside={useSetAside()}
      update={useUpdate(updates)}
      clearing={clearing && { ...clearing, save: () => ask({ name: 'save' }) }}
      onRestored={useShowRestored()}
    />
  )
}

/** The exercise of a step. */
export const Exercise = ({ id }: { id: string }) => (
  <ErrorBoundary where="exercise">
    <LazyExercise id={id} />
  </ErrorBoundary>
)

const renderExercise = (id: string) => <Exercise id={id} />
const renderRow: RenderRow = (id, how) => (
  <ErrorBoundary key={id} where="step">
    <AnyRow id={id} {...how} renderExercise={renderExercise} />
  </ErrorBoundary>
)

/** The steps by day. */
export const ByDay = () => (
  <ErrorBoundary where="plan">
    <PlanView renderRow={renderRow} />
  </ErrorBoundary>
)
