import { TodayRow } from './features/checklist/life/TodayRow.tsx'
import { Today as TodayList } from './features/planning/life/Today.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'

/* Parts that depend on how near the interview is: today's list, a single sitting, the slip on the day and after it. */

export { Day } from './features/pocket-notes/life/Day.tsx'
export { Spent } from './features/pocket-notes/life/Spent.tsx'
export { After } from './features/planning/life/After.tsx'
export { Minutes } from './features/planning/life/Minutes.tsx'

/** Today's list, which also marks what is next. */
export const Today = () => (
  <ErrorBoundary where="today">
    <TodayList
      renderRow={({ id, ...how }) => (
        <ErrorBoundary key={id} where="step">
          <TodayRow id={id} {...how} />
        </ErrorBoundary>
      )}
    />
  </ErrorBoundary>
)
