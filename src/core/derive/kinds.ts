import { meetingKinds, type MeetingKind } from '../catalogue/meetings.ts'
import { interviewKey, type Preparation, type Transition } from '../document/preparation.ts'
import { chooseText } from '../document/rows.ts'

const listed = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((id) => id !== '')

/** The kinds of meeting that were chosen at the facts, in their own order; those unknown here are left out. */
export const kindsOf = ({ interview }: Preparation): readonly MeetingKind[] => {
  const chosen = listed(interview.fields['kinds'])
  return meetingKinds.filter((kind) => chosen.includes(kind))
}

/** Chooses a kind of meeting or takes it away. What a later version chose stays. */
export const toggleKind =
  (kind: MeetingKind): Transition =>
  (preparation) => {
    const chosen = listed(preparation.interview.fields['kinds'])
    const next = chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]
    return chooseText({ key: interviewKey, field: 'kinds' }, next.join(','))(preparation)
  }
