import type { Exercise, Field } from '../catalogue/exercise.ts'
import { isFilled } from '../blank.ts'
import { ownValue } from '../ownValue.ts'
import { rowIds, rowIn, type Answer } from '../document/preparation.ts'
import { weaknessPartIds } from './weakness.ts'

/** A thing that an open step asks for; it asks for one at a time. */
export type Prompt =
  /** A field of the answer. */
  | { readonly kind: 'field'; readonly field: string }
  /** A field of the row at this place, counted from 0. */
  | { readonly kind: 'row'; readonly field: string; readonly row: number }
  /** The rows as a list, to order, shorten and add to. */
  | { readonly kind: 'list' }
  /** All fields of the answer at once. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'rehearsal' }

/** How an exercise asks in another way than most. */
type Asking = {
  /** The choice in the field `by` says which fields are asked for; without a choice, all are. */
  readonly lists?: { readonly by: string; readonly of: Readonly<Record<string, readonly string[]>> }
  /** Its fields are shown at once, and so are its rows, because they make one text. */
  readonly isWhole?: true
  /** These fields are asked for one by one before the others are shown at once. */
  readonly before?: readonly string[]
  /** Which fields are asked for in each row, and for how many rows. */
  readonly rows?: readonly [fields: readonly string[], count: number]
}

const asking: Readonly<Record<string, Asking>> = {
  // A public body, a small firm and a listed company are read up on in different places.
  'research-company': {
    lists: {
      by: 'employer',
      of: {
        public: ['business', 'news', 'people', 'offer', 'sources'],
        small: ['business', 'culture', 'people', 'offer', 'sources'],
        listed: ['business', 'news', 'competitors', 'people', 'offer', 'sources'],
      },
    },
  },
  'prepare-weakness': { isWhole: true, before: weaknessPartIds },
  'balance-strengths-weaknesses': { isWhole: true },
  'recall-first-interview': { rows: [['question', 'said'], 1] },
  'rank-strengths': { rows: [['strength', 'proof'], 3] },
  // The fields are the first of three questions.
  'answer-without-knowing': { rows: [['question', 'honest'], 2] },
  'deepen-answers': { rows: [['question', 'situation', 'task', 'action', 'result', 'for-them'], 1] },
}

/** How many rows are asked for one by one: fewer where the exercise has fields besides. */
const lightRows = { alone: 3, beside: 1 } as const

const isAsked = ({ kind, shownFirst }: Field): boolean => shownFirst === true && kind !== 'choice' && kind !== 'tick'

/** Returns which fields of a row are asked for one by one, and for how many rows; none where the list comes at once. */
const rowsAsked = (
  key: string,
  { fields = [], rows }: Exercise,
): readonly [fields: readonly string[], count: number] => {
  const { isWhole, rows: own } = asking[key] ?? {}
  if (!rows || isWhole || rows.ticks) return [[], 0]
  return (
    own ?? [rows.fields.filter(isAsked).map(({ id }) => id), fields.length > 0 ? lightRows.beside : lightRows.alone]
  )
}

/** Returns how many rows the step asks for one by one before it shows the list. */
export const guidedRows = (key: string, exercise: Exercise): number => rowsAsked(key, exercise)[1]

/**
 * Returns whether a list has an empty field for its next row above it. Lists that are ranked, that begin with given rows
 * or whose rows make one text have none.
 */
export const asksForAnother = (key: string, { rows }: Exercise): boolean =>
  rows !== undefined && !rows.ranked && !rows.starters && !asking[key]?.isWhole

/** Returns the fields that the step shows at once: all but those that it asks for one by one. */
export const wholeFields = (key: string, { fields = [] }: Exercise): readonly Field[] =>
  fields.filter(({ id }) => asking[key]?.before?.includes(id) !== true)

/** Returns the lists of an exercise, with the field that chooses between them, or undefined. */
export const listsOf = (key: string): Asking['lists'] => ownValue(asking, key)?.lists

/** Returns which list of an exercise is chosen, or undefined. */
export const listOf = (key: string, { fields }: Pick<Answer, 'fields'>): string | undefined => {
  const lists = listsOf(key)
  const chosen = fields[lists?.by ?? ''] ?? ''
  return ownValue(lists?.of, chosen) && chosen
}

/** Returns the ids of the fields that a step asks for: those of the list that is chosen, and those that hold something. */
export const fieldsAsked = (key: string, { fields = [] }: Exercise, answer: Answer): readonly string[] => {
  const lists = listsOf(key)
  const listed = ownValue(lists?.of, listOf(key, answer) ?? '')
  return fields
    .map(({ id }) => id)
    .filter(
      (id) =>
        !listed || id === lists?.by || listed.includes(id) || isFilled(answer.fields[id]) || hasVersions(answer, id),
    )
}

/** Returns what a step asks, in order. Every field of its exercise is reached by one of them. */
export const promptsOf = (key: string, exercise: Exercise): readonly Prompt[] => {
  const { fields = [], rows, rehearsal } = exercise
  // The clock of the rehearsal has controls of its own for its seconds, and what chooses the list stands beside each prompt.
  const written = fields.filter(({ id, kind }) => !(rehearsal && kind === 'seconds') && id !== listsOf(key)?.by)
  const { isWhole = false, before = [] } = asking[key] ?? {}
  const [asked, count] = rowsAsked(key, exercise)
  const clock: readonly Prompt[] = rehearsal ? [{ kind: 'rehearsal' }] : []
  // An exercise in silence begins with its clock, because its one line is said after the silence.
  const isClockFirst = rehearsal?.kind === 'silence'
  const fieldPrompt = (field: string): Prompt => ({ kind: 'field', field })
  const texts: readonly Prompt[] =
    written.length === 0
      ? []
      : isWhole
        ? [...before.map(fieldPrompt), { kind: 'whole' }]
        : written.map(({ id }) => fieldPrompt(id))
  const guided = Array.from({ length: count }, (_, row) =>
    asked.map((field) => ({ kind: 'row', field, row }) as const),
  ).flat()
  return [
    ...(isClockFirst ? clock : []),
    ...texts,
    ...guided,
    ...(rows ? [{ kind: 'list' } as const] : []),
    ...(isClockFirst ? [] : clock),
  ]
}

/** Returns the row that the prompts count as this one: the rows that hold something, in their order. */
const rowAt = (answer: Answer, starters: readonly string[], place: number) =>
  rowIn(answer, rowIds(answer, starters)[place])

type Texts = Pick<Answer, 'fields' | 'others'>

/** Whether a text has two versions of which one is to be chosen. */
const hasVersions = ({ others }: Texts, field: string): boolean => (others?.[field] ?? []).length > 0

/** Whether a text is there, and only one version of it. */
const isSettled = (of: Texts, field: string): boolean => isFilled(of.fields[field]) && !hasVersions(of, field)

/** Whether a prompt shows a text with two versions, or the row that holds one. */
const asksToChoose = (prompt: Prompt, key: string, exercise: Exercise, answer: Answer): boolean => {
  const { rows } = exercise
  const holdsAny = (of: Texts, all: readonly Field[] = []) => all.some(({ id }) => hasVersions(of, id))
  switch (prompt.kind) {
    case 'field':
      return hasVersions(answer, prompt.field)
    case 'row': {
      const row = rowAt(answer, rows?.starters ?? [], prompt.row)
      return row !== undefined && hasVersions(row, prompt.field)
    }
    case 'list':
      return answer.rows.some((row) => holdsAny(row, rows?.fields))
    case 'whole':
      return holdsAny(answer, wholeFields(key, exercise))
    case 'rehearsal':
      return false
  }
}

/** Returns whether something is written, chosen, ticked or practised where a prompt asks for it. */
export const isAnswered = (prompt: Prompt, key: string, exercise: Exercise, answer: Answer): boolean => {
  const starters = exercise.rows?.starters ?? []
  const count = rowIds(answer, starters).length
  const guided = guidedRows(key, exercise)
  switch (prompt.kind) {
    case 'field':
      return isSettled(answer, prompt.field)
    case 'row': {
      const row = rowAt(answer, starters, prompt.row)
      return count >= guided || (row !== undefined && isSettled(row, prompt.field))
    }
    case 'list':
      return count > 0 && count >= guided
    case 'whole':
      return wholeFields(key, exercise).some(({ id }) => isFilled(answer.fields[id]))
    case 'rehearsal':
      return (answer.rounds ?? 0) > 0
  }
}

/** Returns whether a prompt is drawn as done: the text of a row by itself, and the list once it `isPassed`. */
export const isDone = (prompt: Prompt, key: string, exercise: Exercise, answer: Answer, isPassed: boolean): boolean => {
  if (prompt.kind === 'row') {
    const row = rowAt(answer, exercise.rows?.starters ?? [], prompt.row)
    return row !== undefined && isSettled(row, prompt.field)
  }
  return isAnswered(prompt, key, exercise, answer) && (isPassed || prompt.kind !== 'list')
}

/**
 * Returns the place of the prompt to show first: one whose text has two versions, or else the first that has no answer,
 * or where all have one the list, or the last. Where the person comes to write some of its fields, those are looked at
 * before the others.
 */
export const firstPrompt = (
  key: string,
  exercise: Exercise,
  answer: Answer,
  wanted: readonly string[] = [],
): number => {
  const prompts = promptsOf(key, exercise)
  const toChoose = prompts.findIndex((prompt) => asksToChoose(prompt, key, exercise, answer))
  if (toChoose >= 0) return toChoose
  const list = prompts.findIndex(({ kind }) => kind === 'list')
  const isOpen = (prompt: Prompt) => !isAnswered(prompt, key, exercise, answer)
  const wantedOpen = prompts.findIndex((prompt) => 'field' in prompt && wanted.includes(prompt.field) && isOpen(prompt))
  if (wantedOpen >= 0) return wantedOpen
  if (list >= 0 && exercise.rows?.fields.some(({ id }) => wanted.includes(id))) return list
  const open = prompts.findIndex(isOpen)
  if (open >= 0) return open
  return list >= 0 ? list : prompts.length - 1
}

/** Returns the place of the prompt that follows: the list, where the first text of a row was left empty. */
export const promptAfter = (prompts: readonly Prompt[], at: number, isLeftEmpty: boolean): number => {
  const prompt = prompts[at]
  if (prompt?.kind !== 'row' || !isLeftEmpty || (prompts[at - 1]?.kind === 'row' && isSameRow(prompts[at - 1], prompt)))
    return at + 1
  return prompts.findIndex(({ kind }) => kind === 'list')
}

const isSameRow = (a: Prompt | undefined, b: Prompt): boolean =>
  a?.kind === 'row' && b.kind === 'row' && a.row === b.row
