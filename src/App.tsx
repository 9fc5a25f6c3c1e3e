import type { i18n } from 'i18next'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Checklist } from './features/checklist/Checklist.tsx'
import { createSlots, fetchFrame, useFrameFailures } from './shell/deferred.tsx'
import { PageFrameProvider, showPage, type OpenDialog } from './shell/pageContext.tsx'
import type { Updates } from './shell/useUpdate.ts'
import { type PreparationStore } from './core/store.ts'
import { PreparationProvider } from './shell/useStore.ts'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { NotShown } from './shell/NotShown.tsx'
import * as styles from './App.module.css'
import './ui/base.css'

const slot = createSlots(() => import('./PageFrame.tsx'))
const [Exercise, Plan] = [slot('Exercise'), slot('Plan')]
const [Header, Notices, Foot] = [slot('Header'), slot('Notices'), slot('Foot')]
const [Notes, Today] = [slot('Notes'), slot('Today')]
const [Edge, Overlays] = [slot('Edge'), slot('Overlays')]

// Each element is made once, because a slot that is drawn again before its part is here loses what was prerendered.
const header = <Header />
const notices = <Notices />
const list = (
  <ErrorBoundary where="list">
    <Checklist renderExercise={(id) => <Exercise id={id} />} renderPlan={() => <Plan />} />
  </ErrorBoundary>
)
const notes = <Notes />
const today = <Today />
const foot = <Foot />
const edge = <Edge />
const overlays = <Overlays />

type Outside = {
  /** Where the page hears of a new version of itself. */
  updates?: Updates | undefined
  /** Is called when everything that was prerendered is alive. */
  onAlive?: () => void
}

type Props = Outside & { i18n: i18n; store: PreparationStore }

/** The page: the list, which answers first, and around it what comes alive a moment later. */
export const App = ({ i18n, store, ...outside }: Props) => (
  <I18nextProvider i18n={i18n}>
    <PreparationProvider value={store}>
      <ErrorBoundary where="page" whole>
        <Page i18n={i18n} {...outside} />
      </ErrorBoundary>
    </PreparationProvider>
  </I18nextProvider>
)

const nothing = () => undefined

const Page = ({ i18n, updates, onAlive = nothing }: Outside & { i18n: i18n }) => {
  const [dialog, setDialog] = useState<OpenDialog>()
  const page = useRef<HTMLDivElement>(null)
  const hidePage = useCallback((isHidden: boolean) => {
    if (page.current) page.current.hidden = isHidden
  }, [])
  const failures = useFrameFailures()
  useLayoutEffect(() => {
    if (failures > 0) showPage()
  }, [failures])
  const frame = useMemo(() => ({ dialog, setDialog, hidePage, updates, onAlive }), [dialog, hidePage, updates, onAlive])
  return (
    <PageFrameProvider value={frame}>
      <div ref={page} className={styles.page}>
        {header}
        <main className={styles.main}>
          <div>
            {failures > 0 && <NotShown key={failures} onRetry={() => void fetchFrame(i18n)} />}
            {notices}
          </div>
          <div className={styles.side}>{notes}</div>
          <div>
            {today}
            {list}
            {foot}
          </div>
        </main>
        {edge}
      </div>
      {overlays}
    </PageFrameProvider>
  )
}
