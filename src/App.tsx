import type { i18n } from 'i18next'
import { useCallback, useLayoutEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { TaskId } from './catalogue/tasks.ts'
import { Checklist } from './checklist/Checklist.tsx'
import { LazyExercise, useExercisesAtIdle } from './exercises/LazyExercise.tsx'
import { Announcer } from './page/Announcer.tsx'
import { BottomBar } from './page/BottomBar.tsx'
import { Header } from './page/Header.tsx'
import { Opening } from './page/Opening.tsx'
import { SavingNotice } from './page/SavingNotice.tsx'
import { SectionNav } from './page/SectionNav.tsx'
import { UndoStrip } from './page/UndoStrip.tsx'
import { useFragment } from './page/useFragment.tsx'
import { WhenIsIt } from './planning/WhenIsIt.tsx'
import { PocketNotesView } from './pocket-notes/PocketNotesView.tsx'
import { Slip } from './pocket-notes/Slip.tsx'
import { usePocketNotes } from './pocket-notes/usePocketNotes.tsx'
import { PreparationProvider, type PreparationStore } from './preparation/store.ts'
import styles from './App.module.css'
import './ui/base.css'

type Props = { words: i18n; store: PreparationStore }

/** The page: the only place that knows every feature. */
export const App = ({ words, store }: Props) => (
  <I18nextProvider i18n={words}>
    <PreparationProvider value={store}>
      <Page />
    </PreparationProvider>
  </I18nextProvider>
)

const Page = () => {
  useFragment()
  const notes = usePocketNotes()
  // The inline script set it, and base.css hides the prerendered page by it, until this first drawing.
  useLayoutEffect(() => {
    delete document.documentElement.dataset['returning']
  }, [])
  useExercisesAtIdle()
  const renderExercise = useCallback((id: TaskId) => <LazyExercise id={id} />, [])
  return (
    <>
      <div className={styles.page} hidden={notes.open}>
        <Header />
        <main className={styles.main}>
          <div className={styles.nav}>
            <SectionNav />
          </div>
          <div className={styles.content}>
            <SavingNotice />
            <Opening when={<WhenIsIt />} />
            <Checklist renderExercise={renderExercise} />
          </div>
          <div className={styles.side}>
            <Slip />
          </div>
        </main>
        <UndoStrip />
        <BottomBar />
        <Announcer />
      </div>
      <PocketNotesView open={notes.open} onLeave={notes.leave} />
    </>
  )
}
