import { deferDialog } from '../../shell/onDemand.tsx'

/** The slip over the page, fetched with the words of the notes. */
export const DeferredSheet = deferDialog<{ onClose: () => void; onPrint: () => void }>(
  () => import('./SlipSheet.tsx').then((each) => each.SlipSheet),
  ['notes', 'exercises'],
)
