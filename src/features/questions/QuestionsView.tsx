import type { ReactElement } from 'react'
import { deferPart } from '../../shell/onDemand.tsx'

/** The bank as a page: a chunk of its own with words of its own. */
export const QuestionsView = deferPart<{ back: ReactElement }>(
  () => import('./Questions.tsx').then((each) => each.Questions),
  ['questions'],
)
