import {
  questionBank,
  type Asker,
  type AnswerStep,
  type BankQuestion,
  type QuestionId,
  type Theme,
} from '../catalogue/questions.ts'
import type { MeetingKind } from '../catalogue/meetings.ts'
import { questionsKey } from '../catalogue/records.ts'
import { isFilled, trimmed } from '../blank.ts'
import { chooseText, addRow, removeRow } from '../document/rows.ts'
import {
  answerOf,
  rowIn,
  type FieldPath,
  type Preparation,
  type Row,
  type Transition,
} from '../document/preparation.ts'

/** How a person has marked a question. */
export const questionStates = ['favourite', 'hidden'] as const
export type QuestionState = (typeof questionStates)[number]

/** A question of the bank or the person's own, with what was done to it. */
export type BankItem = {
  readonly id: string
  /** Absent in a question of the person's own. */
  readonly known?: BankQuestion<QuestionId>
  /** The person's own words; a question of the bank is worded in the locale files. */
  readonly text?: string
  readonly state?: QuestionState
  readonly step: AnswerStep
}

const known = new Map<string, BankQuestion<QuestionId>>(questionBank.map((question) => [question.id, question]))

const stateOf = (row: Row | undefined): QuestionState | undefined =>
  questionStates.find((state) => state === row?.fields['state'])

/** An own question has no theme: what is told about it is an example. */
const ownStep: AnswerStep = 'deepen-answers'

/** Every question, own ones first; rows of questions unknown here, and without words, are left out. */
export const bankItems = (preparation: Preparation): readonly BankItem[] => {
  const answer = answerOf(preparation, questionsKey)
  const own = answer.rows
    .filter(({ id, fields }) => !known.has(id) && isFilled(fields['question']))
    .map((row) => ({ id: row.id, text: trimmed(row.fields['question']), step: ownStep, ...markOf(row) }))
  const others = questionBank.map((question) => ({
    id: question.id,
    known: question,
    step: question.step,
    ...markOf(rowIn(answer, question.id)),
  }))
  return [...own, ...others]
}

/** The questions that the person doesn't want to see. */
export const hiddenQuestions = (preparation: Preparation): ReadonlySet<string> =>
  new Set(answerOf(preparation, questionsKey).rows.flatMap((row) => (stateOf(row) === 'hidden' ? [row.id] : [])))

const markOf = (row: Row | undefined): Pick<BankItem, 'state'> => {
  const state = stateOf(row)
  return state ? { state } : {}
}

const isOwn = (preparation: Preparation, id: string): boolean =>
  isFilled(rowIn(answerOf(preparation, questionsKey), id)?.fields['question'])

/** Marks a question, or takes its mark away. A question of the bank without a mark needs no row. */
export const markQuestion =
  (id: string, state: QuestionState | undefined): Transition =>
  (preparation) => {
    if (state === undefined && !isOwn(preparation, id)) return removeRow(questionsKey, id)(preparation)
    const there = addRow(questionsKey, { id, fields: {} })(preparation)
    return chooseText({ key: questionsKey, row: id, field: 'state' }, state ?? '')(there)
  }

/** Adds a question of the person's own. */
export const addQuestion = (id: string, text: string): Transition =>
  addRow(questionsKey, { id, fields: { question: trimmed(text) } }, 0)

/** The field of the step's row in which an answer is begun. */
const answerFields: Readonly<Record<AnswerStep, string>> = {
  'recall-first-interview': 'now',
  'deepen-answers': 'situation',
}

/** Where the answer to a question is written: in a row of its step, which has the question's id. */
export const answerPlace = ({ id, step }: Pick<BankItem, 'id' | 'step'>): FieldPath & { row: string } => ({
  key: step,
  row: id,
  field: answerFields[step],
})

/** Whether the question stands in its step. */
export const isLanded = (preparation: Preparation, { id, step }: Pick<BankItem, 'id' | 'step'>): boolean =>
  rowIn(answerOf(preparation, step), id) !== undefined

/** Puts a question, in these words, into the step to which it belongs; nothing where it stands there. */
export const landQuestion = ({ id, step }: Pick<BankItem, 'id' | 'step'>, text: string): Transition =>
  addRow(step, { id, fields: { question: text } })

/** What is looked for in the bank; nothing means all. */
export type BankFilter = {
  readonly show: 'all' | QuestionState
  readonly asker?: Asker | undefined
  readonly meeting?: MeetingKind | undefined
  readonly theme?: Theme | undefined
  readonly search: string
}

/** A letter without its accent, so that "ide" finds "idé". Å, ä and ö are letters of their own. */
const withoutAccent = (letter: string): string => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

/** The words of a text as they are compared. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\0-\x7fåäö]/g, withoutAccent)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether some word begins with each of the words that a person searches for. */
const holds = (words: readonly string[], search: readonly string[]): boolean =>
  search.every((begun) => words.some((word) => word.startsWith(begun)))

const fits = ({ known: question }: BankItem, { asker, meeting, theme }: BankFilter): boolean => {
  // An own question may be asked by anyone, anywhere; it is about nothing that has a name.
  if (!question) return theme === undefined
  return (
    (asker === undefined || question.askers.includes(asker)) &&
    (meeting === undefined || question.meetings.length === 0 || question.meetings.includes(meeting)) &&
    (theme === undefined || question.theme === theme)
  )
}

/** Own ones first, then what belongs to the chosen kinds of meeting, what belongs to all, and the rest. */
const rankIn = ({ known: question }: BankItem, kinds: readonly MeetingKind[]): number => {
  if (!question) return 0
  if (question.meetings.some((kind) => kinds.includes(kind))) return 1
  return question.meetings.length === 0 || kinds.length === 0 ? 2 : 3
}

/** The questions that a filter leaves, those of the chosen kinds of meeting first. Hidden ones show only when asked for. */
export const findQuestions = (
  items: readonly BankItem[],
  filter: BankFilter,
  kinds: readonly MeetingKind[],
  /** The words in which an item is searched for. */
  wordsOf: (item: BankItem) => readonly string[],
): readonly BankItem[] => {
  const wanted = filter.meeting ? [filter.meeting] : kinds
  const search = wordsIn(filter.search)
  return items
    .filter((item) => (filter.show === 'all' ? item.state !== 'hidden' : item.state === filter.show))
    .filter((item) => fits(item, filter) && (search.length === 0 || holds(wordsOf(item), search)))
    .toSorted((a, b) => rankIn(a, wanted) - rankIn(b, wanted))
}
