import './shell/roomForStrips.css'
import { TodayRow } from './features/checklist/life/TodayRow.tsx'
import { Today as TodayList } from './features/planning/life/Today.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'

/* These parts are drawn only at certain times before or after the interview, so that they are fetched together. */

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
