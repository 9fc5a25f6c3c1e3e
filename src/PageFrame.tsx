import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { About } from './features/checklist/About.tsx'
import { AnyRow, type RenderRow } from './features/checklist/AnyRow.tsx'
import { OpenStep } from './features/checklist/DeferredOpenStep.tsx'
import { useStepPlaces } from './features/checklist/useStepPlaces.ts'
import { focusTitle } from './features/checklist/focusTitle.tsx'
import { DeferredExercise } from './features/step/DeferredExercise.tsx'
import { showRow } from './features/step/rows/useShownRow.ts'
import { useIntent } from './shell/useFetching.ts'
import { Announcer } from './shell/Announcer.tsx'
import { BottomBar } from './shell/BottomBar.tsx'
import { createSlots } from './shell/deferred.tsx'
import { questionElementId, stepElementId } from './shell/elementIds.ts'
import { usePageFrame } from './shell/pageContext.tsx'
import { Header as HeaderBar } from './features/settings/Header.tsx'
import { PreparationsDialog, SwitchPreparation } from './features/settings/PreparationsMenu.tsx'
import { SavingNotice } from './features/settings/SavingNotice.tsx'
import { UndoStrip } from './shell/UndoStrip.tsx'
import { useClearing } from './shell/useClearing.ts'
import { useUpdate } from './shell/useUpdate.ts'
import { focusPerson } from './features/planning/focusPerson.tsx'
import { useInterviewActs } from './features/planning/useInterviewActs.tsx'
import { Opening } from './features/planning/Opening.tsx'
import { PlanView } from './features/planning/PlanView.tsx'
import { FirstLine } from './features/pocket-notes/FirstLine.tsx'
import { Slip } from './features/pocket-notes/Slip.tsx'
import type { TaskId } from './core/catalogue/tasks.ts'
import { questionsKey } from './core/catalogue/records.ts'
import { interviewKey } from './core/document/preparation.ts'
import type { RestoredItem } from './core/derive/restoredItem.ts'
import { useStage } from './shell/useStage.ts'
import { usePreparationStore, usePreparationKey } from './shell/useStore.ts'
import { watchErrors } from './shell/reports.ts'
import { reveal } from './ui/reveal.ts'
import { viewHeading } from './ui/topDialog.ts'
import { watchTouch } from './ui/touched.ts'
import { DeferredPrintDialog } from './features/printing/DeferredPrintDialog.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { useWayTo } from './shell/useAddress.ts'
import { useToday } from './shell/useToday.ts'
import { CopyReminder } from './features/sharing/CopyReminder.tsx'
import { dialogs } from './features/sharing/shareDialogs.tsx'
import { useSetAside } from './features/sharing/useOpened.ts'

/*
 * The parts that stand around the list, each of which comes alive in its slot of App.tsx after the list has. App.tsx,
 * this file and Overlays.tsx are the only ones that know every feature.
 */

export { Overlays } from './Overlays.tsx'

// These parts come in a file of their own, because the first page has no room for their style.
const lifeSlot = createSlots(() => import('./Life.tsx'))
const [Day, Spent] = [lifeSlot('Day'), lifeSlot('Spent')]
const [Minutes, After] = [lifeSlot('Minutes'), lifeSlot('After')]
const TodayList = lifeSlot('Today')

if (!import.meta.env.SSR) {
  watchErrors(window)
  watchTouch(document)
}

/** The header, with the acts on the whole preparation. */
export const Header = () => (
  <ErrorBoundary where="header">
    <HeaderParts />
  </ErrorBoundary>
)

const HeaderParts = () => {
  const { t } = useTranslation()
  const { setDialog } = usePageFrame()
  const [isListing, setIsListing] = useState(false)
  const list = () => setIsListing(true)
  useWayTo('preparations', list)
  const [shareIntent, printIntent] = [useIntent(dialogs.share), useIntent(DeferredPrintDialog)]
  const interview = useInterviewActs()
  const save = { id: 'save', label: t(($) => $.backup.save), isRare: true, run: () => setDialog({ name: 'save' }) }
  const open = { id: 'open', label: t(($) => $.backup.open), isRare: true, run: () => setDialog({ name: 'open' }) }
  const interviews = { id: 'interviews', label: t(($) => $.interviews.menu), isRare: true, run: list }
  const share = {
    id: 'share',
    label: t(($) => $.share.open),
    intent: shareIntent,
    run: () => setDialog({ name: 'share' }),
  }
  const print = {
    id: 'print',
    label: t(($) => $.print.open),
    intent: printIntent,
    run: () => setDialog({ name: 'print', what: 'all' }),
  }
  return (
    <>
      <HeaderBar acts={[share, print, ...interview.acts, save, open, interviews]} />
      {interview.dialog}
      {isListing && <PreparationsDialog onClose={() => setIsListing(false)} />}
    </>
  )
}

/** Everything between the header and the list: notices, the opening and the interview. */
export const Notices = () => {
  const { setDialog, updates } = usePageFrame()
  const life = useStage()
  const update = useUpdate(updates)
  return (
    <>
      <ErrorBoundary where="saving notice">
        <SavingNotice update={update} />
      </ErrorBoundary>
      {/* On the day the page opens to the slip. */}
      {life !== 'day' && (
        <ErrorBoundary where="reminder">
          <CopyReminder onSave={() => setDialog({ name: 'save' })} />
        </ErrorBoundary>
      )}
      <ErrorBoundary where="opening">
        <OpeningParts />
      </ErrorBoundary>
    </>
  )
}

/** The key closes the open boxes when another preparation is opened. */
const OpeningParts = () => {
  const life = useStage()
  const preparationKey = usePreparationKey()
  return (
    <Opening key={preparationKey} which={<SwitchPreparation />}>
      {life === 'tonight' && <Minutes />}
      {life === 'after' && <After />}
      {/* On the day one reads what is written, on the slip beside the list. */}
      {life !== 'day' && begin}
    </Opening>
  )
}

const begin = (
  <ErrorBoundary where="next line">
    <FirstLine />
  </ErrorBoundary>
)

/** Today's list isn't prerendered, because inside another slot it would come alive only after the page is shown. */
export const Today = () => useToday() !== '' && <TodayList />

/** The slip for the time before the interview, for its day, or for afterwards. */
export const Notes = () => {
  const life = useStage()
  return (
    <ErrorBoundary where="slip">{life === 'day' ? <Day /> : life === 'after' ? <Spent /> : <Slip />}</ErrorBoundary>
  )
}

/** What stands below the steps: what a second interview is about. */
export const Foot = () => (
  <ErrorBoundary where="foot">
    <About />
  </ErrorBoundary>
)

/** Returns a function that shows what an undo has brought back and focuses it. */
const useShowRestored = () => {
  const store = usePreparationStore()
  return (restored: RestoredItem | undefined) => {
    const view = viewHeading()
    if (view) (document.getElementById(questionElementId(restored?.row ?? '')) ?? view).focus()
    else if (!restored || restored.key === questionsKey) document.querySelector('h1')?.focus()
    else if (restored.key === interviewKey) focusPerson(restored.row ?? '')
    else {
      const { key, row } = restored
      flushSync(() => {
        // A filter hides it, or the list by day has no place for it.
        if (document.getElementById(stepElementId(key))?.hidden !== false) store.setFilter('all', [])
        if (row !== undefined) store.setOpen(key, true)
      })
      reveal(document.getElementById(stepElementId(key)))
      if (row === undefined || !showRow(key, row)) focusTitle(key)
    }
  }
}

/** The parts that keep to the lower edge, and the announcer. */
export const Edge = () => {
  useStepPlaces()
  // The slip is another element on the day of the interview, so the bar has to find it again.
  const life = useStage()
  return (
    <>
      <ErrorBoundary where="undo strip">
        <Strip />
      </ErrorBoundary>
      <ErrorBoundary where="bar">
        <BottomBar key={life} />
      </ErrorBoundary>
      <ErrorBoundary where="announcer">
        <Announcer />
      </ErrorBoundary>
    </>
  )
}

const Strip = () => {
  const { setDialog, updates } = usePageFrame()
  const clearing = useClearing()
  const aside = useSetAside()
  const update = useUpdate(updates)
  const showRestored = useShowRestored()
  return (
    <UndoStrip
      aside={aside}
      update={update}
      clearing={clearing && { ...clearing, save: () => setDialog({ name: 'save' }) }}
      onRestored={showRestored}
    />
  )
}

/** An open step of the catalogue, with its exercise. */
export const Exercise = ({ id }: { id: TaskId }) => (
  <ErrorBoundary where="exercise">
    <OpenStep id={id} exercise={(how) => <DeferredExercise id={id} how={how} />} />
  </ErrorBoundary>
)

const renderExercise = (id: TaskId) => <Exercise id={id} />
const renderRow: RenderRow = (id, how) => (
  <ErrorBoundary key={id} where="step">
    <AnyRow id={id} {...how} renderExercise={renderExercise} />
  </ErrorBoundary>
)

/** The steps by day. */
export const Plan = () => (
  <ErrorBoundary where="plan">
    <PlanView renderRow={renderRow} />
  </ErrorBoundary>
)
