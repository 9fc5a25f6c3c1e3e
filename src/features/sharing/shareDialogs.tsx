import { lazyDialog } from '../../shell/lazyDialog.tsx'

export type Props = {
  /** A copy to be opened, when it is here already. */
  file?: File | undefined
  onClose: () => void
}

const words = ['sharing', 'exercises'] as const

/** What can be asked about sharing and copies, each a dialog that is fetched when it is wanted. */
export const dialogs = {
  share: lazyDialog<Props>(() => import('./ShareDialog.tsx').then((each) => each.ShareDialog), words),
  save: lazyDialog<Props>(() => import('./SaveDialog.tsx').then((each) => each.SaveDialog), words),
  open: lazyDialog<Props>(() => import('./OpenDialog.tsx').then((each) => each.OpenDialog), words),
}
