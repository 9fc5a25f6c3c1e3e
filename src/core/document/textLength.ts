import { memoize } from '../memoize.ts'
import { limits, type Answer, type OwnTask, type Preparation, type Transition } from './preparation.ts'

const lengthIn = memoize((answer: Answer): number =>
  [answer, ...answer.rows]
    .flatMap(({ fields, others }) => [...Object.values(fields), ...Object.values(others ?? {}).flat()])
    .reduce((sum, text) => sum + text.length, 0),
)

const ownLength = memoize((own: readonly OwnTask[]): number =>
  own.reduce((sum, task) => sum + lengthIn(task) + task.title.length, 0),
)

/** How many characters are kept: all fields, rows and titles, and the other versions of them. */
export const writtenLength = ({ interview, answers, own }: Preparation): number =>
  Object.values(answers).reduce((sum, answer) => sum + lengthIn(answer), lengthIn(interview) + ownLength(own))

/** Whether a change leaves the preparation within its limit, or at least no longer than it was. */
export const fits = (preparation: Preparation, transition: Transition): boolean => {
  const length = writtenLength(transition(preparation))
  return length <= limits.preparation || length <= writtenLength(preparation)
}
