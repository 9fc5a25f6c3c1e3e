import { deferPart } from '../../../shell/onDemand.tsx'

/** The cards about kinds of meeting, whose words are long and wanted by few. */
export const DeferredMeetingCards = deferPart(
  () => import('./MeetingCards.tsx').then((each) => each.MeetingCards),
  ['meetings', 'questions'],
)
