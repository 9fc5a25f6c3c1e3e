import type { i18n } from 'i18next'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Checklist } from './features/checklist/Checklist.tsx'
import { lateFrom, useMissingParts } from './shell/late.tsx'
import { FrameProvider, showPage, type Asked } from './shell/frame.tsx'
import type { Updates } from './shell/useUpdate.ts'
import { type PreparationStore } from './core/store.ts'
import { PreparationProvider } from './shell/useStore.ts'
import { ErrorBoundary, NotShown } from './shell/ErrorBoundary.tsx'
import * as styles from './App.module.css'
import './ui/base.css'

const partOf = lateFrom(() => import('./Around.tsx'))
const [Exercise, ByDay] = [partOf('Exercise'), partOf('ByDay')]

const around = (['Top', 'Beside', 'Above', 'Notes', 'Below', 'Over'] as const).map(partOf)
// The same elements for ever: one that is drawn anew before its part is here would lose what was prerendered.
const [top, beside, above, notes, below, over] = around.map((Part, index) => <Part key={index} />)
const list = (
  <ErrorBoundary where="list">
    <Checklist renderExercise={(id) => <Exercise id={id} />} renderPlan={() => <ByDay />} />
  </ErrorBoundary>
)

type Outside = {
  /** Where the page hears of a new version of itself. */
  updates?: Updates | undefined
  /** Called when everything that was prerendered is alive. */
  onAlive?: () => void
}

type Props = Outside & { words: i18n; store: PreparationStore }

/** The page: the list, which answers first, and around it what comes alive a moment later. */
export const App = ({ words, store, ...outside }: Props) => (
  <I18nextProvider i18n={words}>
    <PreparationProvider value={store}>
      <ErrorBoundary where="page" whole>
        <Page {...outside} />
      </ErrorBoundary>
    </PreparationProvider>
  </I18nextProvider>
)

const nothing = () => undefined

const Page = ({ updates, onAlive = nothing }: Outside) => {
  const [asked, ask] = useState<Asked>()
  const page = useRef<HTMLDivElement>(null)
  const hidePage = useCallback((isHidden: boolean) => {
    if (page.current) page.current.hidden = isHidden
  }, [])
  const isMissing = useMissingParts()
  useLayoutEffect(() => {
    if (isMissing) showPage()
  }, [isMissing])
  const frame = useMemo(() => ({ asked, ask, hidePage, updates, onAlive }), [asked, hidePage, updates, onAlive])
  return (
    <FrameProvider value={frame}>
      <div ref={page} className={styles.page}>
        {top}
        <main className={styles.main}>
          <div className={styles.nav}>{beside}</div>
          <div>
            {isMissing && <NotShown />}
            {above}
            {list}
          </div>
          <div className={styles.side}>{notes}</div>
        </main>
        {below}
      </div>
      {over}
    </FrameProvider>
  )
}
