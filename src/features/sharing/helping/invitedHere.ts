import type { Invitation } from '../../../core/share/invitation.ts'
import type { PreparationStore } from '../../../core/store.ts'

const invitations = new WeakMap<PreparationStore, Invitation>()

/** The address of the view of a helper who has been handed this device. */
export const hereHash = '#help-here'

/** Keeps in memory what the helper on this device is asked to do. */
export const inviteHere = (store: PreparationStore, invitation: Invitation): void =>
  void invitations.set(store, invitation)

/** What the helper on this device is asked to do; nothing once the page was loaded again. */
export const invitationHere = (store: PreparationStore): Invitation | undefined => invitations.get(store)
