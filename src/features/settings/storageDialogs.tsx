import { Broken } from '../../shell/Broken.tsx'
import { deferDialog } from '../../shell/onDemand.tsx'
import type { Retry } from '../../shell/NotFetched.tsx'

type Props = { readonly onClose: () => void }

const NotFetched = ({ onRetry }: Retry) => <Broken onRetry={onRetry} />

const words = ['storage'] as const

/** The dialogs on what is stored. Where one can't be fetched, the person can still download what they have written. */
export const storageDialogs = {
  storage: deferDialog<Props>(
    () => import('./StorageDialog.tsx').then((each) => each.StorageDialog),
    words,
    NotFetched,
  ),
  rescue: deferDialog<Props>(() => import('./RescueDialog.tsx').then((each) => each.RescueDialog), words, NotFetched),
  deleteAll: deferDialog<Props>(
    () => import('./DeleteAllDialog.tsx').then((each) => each.DeleteAllDialog),
    words,
    NotFetched,
  ),
}
