import { type Preparation } from '../document/preparation.ts'
import { heardBy, needingMostFirst, type KeptHeard } from '../derive/feedback.ts'
import { preparedQuestionsOf, type PreparedQuestion } from './preparedQuestions.ts'

/** A question that helpers have asked, the person's own answer, and what was heard. */
export type HeardQuestion = {
  /** The reference by which it was asked. */
  readonly id: string
  /** Absent where it isn't one of the person's own, or is no longer written down. */
  readonly own?: PreparedQuestion
  /** By helper, what needs practice first; at least one. */
  readonly heard: readonly KeptHeard[]
}

/** Every question about which something was heard, what needs practice first. */
export const feedbackSummaryOf = (preparation: Preparation): readonly HeardQuestion[] => {
  const own = new Map(preparedQuestionsOf(preparation).flatMap((each) => each.refs.map((ref) => [ref, each] as const)))
  const byQuestion = new Map<string, [string, KeptHeard[]]>()
  for (const each of needingMostFirst(heardBy(preparation))) {
    const name = own.get(each.id)?.refs[0] ?? each.id
    const same = byQuestion.get(name)
    if (same) same[1].push(each)
    else byQuestion.set(name, [each.id, [each]])
  }
  return [...byQuestion.values()].map(([id, heard]) => {
    const mine = own.get(id)
    return { id, ...(mine && { own: mine }), heard }
  })
}
