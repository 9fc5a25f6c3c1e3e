import { isFilled, trimmed } from '../blank.ts'
import { answerOf, rowIn, setText, type Preparation, type Transition } from '../document/preparation.ts'
import { plannedRounds } from './planned.ts'
import { addRow } from '../document/rows.ts'
import { marks, type Mark } from './marks.ts'
import { practiceKey } from './rounds.ts'

/** What one asks oneself after listening. The answers are kept as texts. */
export const heardQuestions = ['answered', 'example', 'stopped'] as const
export type HeardQuestion = (typeof heardQuestions)[number]

/** How each of them may be answered. */
export const heardAnswers = ['yes', 'partly', 'no'] as const

/** Texts kept with a question that was practised on. */
export type KeptField = 'question' | 'mark' | 'line' | 'day' | HeardQuestion

/** Keeps texts with a question, whose row is made by the first of them. */
export const keepPractice =
  (id: string, texts: Partial<Readonly<Record<KeptField, string>>>): Transition =>
  (preparation) =>
    Object.entries(texts).reduce(
      (kept, [field, text]) => setText({ key: practiceKey, row: id, field }, text)(kept),
      addRow(practiceKey, { id, fields: {} })(preparation),
    )

/** A text kept with a question; an empty one where there is none. */
export const keptText = (preparation: Preparation, id: string, field: KeptField): string =>
  rowIn(answerOf(preparation, practiceKey), id)?.fields[field] ?? ''

/** How a question went the last time. */
export const keptMark = (preparation: Preparation, id: string): Mark | undefined =>
  marks.find((mark) => mark === keptText(preparation, id, 'mark'))

/** How many rounds have been finished. */
export const roundsOf = (preparation: Preparation): number => answerOf(preparation, practiceKey).rounds ?? 0

/** Whether the round that was just finished is the last: of those planned, or because the interview is at hand. */
export const isLastRound = (preparation: Preparation, daysLeft: number | undefined): boolean =>
  roundsOf(preparation) >= plannedRounds || (daysLeft !== undefined && daysLeft <= 1)

/** What the person means to do if they lose the thread. */
export const planIfLost = (preparation: Preparation): string => {
  const { fields } = answerOf(preparation, practiceKey)
  return isFilled(fields['if-lost']) ? trimmed(fields['if-lost']) : ''
}
