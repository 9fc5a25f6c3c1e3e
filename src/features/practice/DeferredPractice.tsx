import { deferDialog } from '../../shell/onDemand.tsx'

/** The place where one practises: a chunk of its own, with words of its own. The questions follow while one chooses. */
export const DeferredPractice = deferDialog<{ onClose: () => void }>(
  () => import('./Practice.tsx').then((each) => each.Practice),
  ['practice', 'rehearsal', 'exercises'],
)
