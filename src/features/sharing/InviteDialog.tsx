import { deferDialog } from '../../shell/onDemand.tsx'
import type { PurposeProps } from './PurposeDialog.tsx'

/** Asks someone to help to practise. */
export const InviteDialog = deferDialog<PurposeProps>(
  () => import('./helping/Invite.tsx').then((each) => each.Invite),
  ['helping', 'questions', 'sharing', 'exercises'],
)
