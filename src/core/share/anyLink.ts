import { decodeFeedback, type DecodedFeedback } from './feedback.ts'
import { decodeInvitation, type DecodedInvitation } from './invitation.ts'
import { linkKindOf } from './jsonLink.ts'
import { decode, type Decoded } from './linkCodec.ts'

/** What a link of any kind holds, or what is wrong with it. */
export type DecodedLink = Decoded | DecodedFeedback | DecodedInvitation

/** Reads a link of whichever kind its first letter says. Never throws. */
export const decodeLink = (fragment: string): Promise<DecodedLink> => {
  const kind = linkKindOf(fragment)
  if (kind === 'feedback') return decodeFeedback(fragment)
  return kind === 'invitation' ? decodeInvitation(fragment) : decode(fragment)
}
