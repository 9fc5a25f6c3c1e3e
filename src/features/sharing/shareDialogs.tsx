import { deferDialog } from '../../shell/onDemand.tsx'
import type { ShareDialogProps } from './shareDialogProps.ts'

const words = ['sharing', 'exercises'] as const

/** What can be asked about sharing and copies, each a dialog that is fetched when it is wanted. */
export const dialogs = {
  share: deferDialog<ShareDialogProps>(() => import('./ShareDialog.tsx').then((each) => each.ShareDialog), words),
  save: deferDialog<ShareDialogProps>(() => import('./SaveDialog.tsx').then((each) => each.SaveDialog), words),
  feedback: deferDialog<ShareDialogProps>(
    () => import('./helping/FeedbackDialog.tsx').then((each) => each.FeedbackDialog),
    [...words, 'helping', 'questions'],
  ),
  open: deferDialog<ShareDialogProps>(() => import('./OpenDialog.tsx').then((each) => each.OpenDialog), words),
}
