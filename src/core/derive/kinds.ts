import { meetingKinds, type MeetingKind } from '../catalogue/meetings.ts'
import { interviewKey, type Preparation, type Texts, type Transition } from '../document/preparation.ts'
import { chooseText } from '../document/rows.ts'

const listed = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((id) => id !== '')

/** The kinds of meeting that the facts of an interview name, in their own order; those unknown here are left out. */
export const kindsIn = (facts: Texts): readonly MeetingKind[] => {
  const chosen = listed(facts['kinds'])
  return meetingKinds.filter((kind) => chosen.includes(kind))
}

/** The kinds of meeting that were chosen at the facts of a preparation. */
export const kindsOf = ({ interview }: Preparation): readonly MeetingKind[] => kindsIn(interview.fields)

/** Chooses a kind of meeting or takes it away. What a later version chose stays. */
export const toggleKind =
  (kind: MeetingKind): Transition =>
  (preparation) => {
    const chosen = listed(preparation.interview.fields['kinds'])
    const next = chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]
    return chooseText({ key: interviewKey, field: 'kinds' }, next.join(','))(preparation)
  }
