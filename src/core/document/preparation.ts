import { sections, taskOf, type SectionId } from '../catalogue/tasks.ts'
import { linkField, links } from '../catalogue/rowLinks.ts'
import { memoize } from '../memoize.ts'

/** Named texts, by field id. */
export type Texts = Readonly<Record<string, string>>

export type Row = {
  readonly id: string
  readonly done?: boolean
  readonly fields: Texts
  /** Other versions of a text, from another tab, link or file, until the person chooses. */
  readonly others?: Readonly<Record<string, readonly string[]>>
}

/** The one shape of everything that a person writes. */
export type Answer = {
  readonly done?: boolean
  /** Set to "doesn't apply to me". */
  readonly skipped?: boolean
  /** Rehearsals finished. */
  readonly rounds?: number
  /** The list is the person's own: its starters have become rows, so that an empty one is empty. */
  readonly ownRows?: boolean
  readonly fields: Texts
  readonly others?: Readonly<Record<string, readonly string[]>>
  readonly rows: readonly Row[]
}

export type OwnTask = Answer & { readonly id: string; readonly title: string; readonly section: string }

/** What the person has said about the plan; all of it may be missing. */
export type PlanSettings = {
  readonly minutesADay?: number
  /** Dates, YYYY-MM-DD, and weekdays from 1 (Monday) to 7. */
  readonly daysOff?: readonly (string | number)[]
  /** Dates that tasks were pinned to, by task id. */
  readonly pinned?: Readonly<Record<string, string>>
  /** Minutes before the interview at which to leave. */
  readonly leaveBefore?: number
}

/** Everything prepared for one interview. */
export type Preparation = {
  /** Its name in this document; every device gives its first one the same. */
  readonly id: string
  /** Its name on every device, given when it first leaves one. */
  readonly uid?: string
  readonly interview: Answer
  readonly answers: Readonly<Record<string, Answer>>
  readonly own: readonly OwnTask[]
  readonly plan?: PlanSettings
  /** Put aside: kept, and no longer among those in use. */
  readonly archived?: boolean
}

/** What storage holds. `minReader` is the lowest format whose reader may show it. */
export type Document = {
  readonly format: number
  readonly minReader: number
  readonly preparations: readonly Preparation[]
}

/** A change of one preparation. */
export type Transition = (preparation: Preparation) => Preparation

/** What can be saved at most: characters a field, rows a list, characters a preparation, rehearsals counted. */
export const limits = { field: 20_000, rows: 200, preparation: 1_000_000, rounds: 9_999 } as const

/** The answer where nothing is written or ticked. */
export const emptyAnswer: Answer = { fields: {}, rows: [] }

/** A preparation of this id with nothing in it. */
export const emptyPreparation = (id: string): Preparation => ({
  id,
  interview: emptyAnswer,
  answers: {},
  own: [],
})

/** Whether one of the preparations has this id. */
export const hasPreparation = ({ preparations }: Document, id: string): boolean =>
  preparations.some((each) => each.id === id)

/** The preparation of this id, or else the first. */
export const openOf = ({ document, openId }: { document: Document; openId: string }): Preparation => {
  const [first] = document.preparations
  // Nearly always the only one, and everything on the page asks at every change.
  if (first?.id === openId) return first
  return document.preparations.find(({ id }) => id === openId) ?? first ?? emptyPreparation(openId)
}

/** The key under which the interview's facts are answered; every other key is a task's id. */
export const interviewKey = 'interview'

/** Whether an own task may have this id: none of the catalogue's, and something. */
export const canBeOwnId = (id: string): boolean => id !== '' && id !== interviewKey && !taskOf(id)

/** Whether a number can be kept: a whole one from 0 that JSON gives back exactly. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const tasksById = memoize((own: readonly OwnTask[]) => new Map(own.map((task) => [task.id, task])))

/** An own task; many ask for one at every change, hence the map. */
export const ownTaskOf = ({ own }: Preparation, id: string): OwnTask | undefined => tasksById(own).get(id)

/** The answer to a task, an own task or the interview's facts; the empty one where nothing is kept. */
export const answerOf = (preparation: Preparation, key: string): Answer => {
  if (key === interviewKey) return preparation.interview
  const kept = Object.hasOwn(preparation.answers, key) ? preparation.answers[key] : undefined
  return ownTaskOf(preparation, key) ?? kept ?? emptyAnswer
}

/** The preparation with one answer changed: a task’s, an own task’s or the interview’s. */
export const updateAnswer = (
  preparation: Preparation,
  key: string,
  update: <A extends Answer>(answer: A) => A,
): Preparation => {
  if (key === interviewKey) return { ...preparation, interview: update(preparation.interview) }
  if (ownTaskOf(preparation, key)) {
    return { ...preparation, own: preparation.own.map((task) => (task.id === key ? update(task) : task)) }
  }
  return { ...preparation, answers: { ...preparation.answers, [key]: update(answerOf(preparation, key)) } }
}

/** The text as it is kept: well-formed Unicode, line ends LF, nothing else changed. */
export const normalizeText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n')

/** Ticks a task or takes its tick away. */
export const setDone =
  (key: string, done: boolean): Transition =>
  (preparation) =>
    updateAnswer(preparation, key, (answer) => ({ ...answer, done }))

/** Sets a task aside as one that doesn’t apply, or takes it back. */
export const setSkipped =
  (key: string, skipped: boolean): Transition =>
  (preparation) =>
    updateAnswer(preparation, key, (answer) => ({ ...answer, skipped }))

/** Counts one more rehearsal, up to `limits.rounds`. */
export const addRound =
  (key: string): Transition =>
  (preparation) =>
    updateAnswer(preparation, key, (answer) => ({
      ...answer,
      rounds: Math.min((answer.rounds ?? 0) + 1, limits.rounds),
    }))

const rowsById = memoize((rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row])))

/** The row of this id; a list may hold thousands, and each of them asks, hence the map. */
export const rowIn = ({ rows }: Answer, id: string | undefined): Row | undefined => rowsById(rows).get(id ?? '')

/** Where a text stands: a field of an answer, or of one of its rows. */
export type FieldPath = { key: string; row?: string; field: string }

const sourceOf = (preparation: Preparation, key: string, row: Row, field: string): Row | undefined => {
  const link = links.find((each) => each.task === key && each.field === field)
  return link && rowIn(answerOf(preparation, link.from), row.fields[linkField(field)])
}

/** The text of a row: that of the row it refers to while there is one, else its own. */
export const rowText = (preparation: Preparation, key: string, row: Row, field: string): string | undefined =>
  (sourceOf(preparation, key, row, field) ?? row).fields[field]

/** The text in a field of an answer or a row; undefined where there is none. */
export const textAt = (preparation: Preparation, { key, row, field }: FieldPath): string | undefined => {
  const answer = answerOf(preparation, key)
  if (row === undefined) return answer.fields[field]
  const found = rowIn(answer, row)
  return found && rowText(preparation, key, found, field)
}

/** The ids of the rows in a list that begins with these starters: they stand there until it is the person's own. */
export const rowIds = ({ rows, ownRows }: Answer, starters: readonly string[]): readonly string[] =>
  rows.length > 0 || ownRows ? rows.map(({ id }) => id) : starters

/** An answer with its starters made real, so that any of them can be edited, moved or removed. */
const withStarters = <A extends Answer>(answer: A, starters: readonly string[]): A => {
  if (starters.length === 0) return answer
  const isOwn = answer.rows.length > 0 || answer.ownRows
  return { ...answer, ownRows: true, rows: isOwn ? answer.rows : starters.map((id) => ({ id, fields: {} })) }
}

/** The preparation with the rows of one answer changed; starters become stored rows. */
export const updateRows = (
  preparation: Preparation,
  key: string,
  update: (rows: readonly Row[]) => readonly Row[],
  starters: readonly string[] = [],
): Preparation =>
  updateAnswer(preparation, key, (answer) => {
    const started = withStarters(answer, starters)
    return { ...started, rows: update(started.rows) }
  })

/** The preparation with one row of an answer changed; nothing where it has gone. */
export const updateRow = (
  preparation: Preparation,
  key: string,
  row: string,
  update: (row: Row) => Row,
  starters?: readonly string[],
): Preparation =>
  updateRows(preparation, key, (rows) => rows.map((each) => (each.id === row ? update(each) : each)), starters)

const without = (texts: Texts, field: string): Texts => {
  const { [field]: _gone, ...rest } = texts
  return rest
}

/** Writes a text. What is written over a text that came from another row no longer follows it. */
export const setText =
  ({ key, row, field }: FieldPath, text: string, starters?: readonly string[]): Transition =>
  (preparation) => {
    const write = <A extends { fields: Texts }>(target: A): A => ({
      ...target,
      fields: { ...without(target.fields, linkField(field)), [field]: normalizeText(text) },
    })
    return row === undefined ? updateAnswer(preparation, key, write) : updateRow(preparation, key, row, write, starters)
  }

/** The section in which an own task is shown; one from a section unknown here is shown in the last. */
export const sectionOf = (task: OwnTask): SectionId =>
  sections.find((section) => section === task.section) ?? 'day-and-after'

/** Everything gone but the preparation itself. */
export const startOver: Transition = (preparation) => ({ ...emptyPreparation(preparation.id) })
