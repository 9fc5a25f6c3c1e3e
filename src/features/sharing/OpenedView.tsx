import { deferPart } from '../../shell/onDemand.tsx'
import { NotFetched, type Retry } from '../../shell/NotFetched.tsx'
import type { OpenedProps } from './openedProps.tsx'
import * as styles from './OpenedView.module.css'

const NotOpened = ({ failures, onRetry }: Retry) => (
  <main className={styles.page}>
    <NotFetched failures={failures} onRetry={onRetry} />
  </main>
)

/** What someone shared, in place of the list: a chunk of its own with words of its own. */
export const OpenedView = deferPart<OpenedProps>(
  () => import('./OpenedLink.tsx').then((each) => each.OpenedLink),
  ['sharing', 'exercises'],
  { NotFetched: NotOpened, waiting: () => <main className={styles.page} aria-busy="true" /> },
)
