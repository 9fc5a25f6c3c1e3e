import { deferDialog } from '../../shell/onDemand.tsx'

export type Props = {
  /** A copy to be opened, when it is here already. */
  file?: File | undefined
  onClose: () => void
}

const words = ['sharing', 'exercises'] as const

/** What can be asked about sharing and copies, each a dialog that is fetched when it is wanted. */
export const dialogs = {
  share: deferDialog<Props>(() => import('./ShareDialog.tsx').then((each) => each.ShareDialog), words),
  save: deferDialog<Props>(() => import('./SaveDialog.tsx').then((each) => each.SaveDialog), words),
  feedback: deferDialog<Props>(
    () => import('./helping/FeedbackDialog.tsx').then((each) => each.FeedbackDialog),
    [...words, 'helping', 'questions'],
  ),
  open: deferDialog<Props>(() => import('./OpenDialog.tsx').then((each) => each.OpenDialog), words),
}
