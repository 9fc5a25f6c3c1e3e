import type { TaskId } from '../catalogue/tasks.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { isFilled } from '../blank.ts'
import { linkedStrength, questionsToAsk, topStrengths, type Audience } from './answers.ts'
import { memoize } from '../memoize.ts'
import { answerOf, type Answer, type Preparation, type Row, type Texts } from '../document/preparation.ts'
import { noteSources, type NotePartId, type NoteSource } from './noteRoles.ts'
import { weaknessParts } from './weakness.ts'

/** One line of the notes. Its id (a row's or a field's) is stable and found once in its part. */
export type NoteLine = {
  readonly id: string
  /** Filled texts by role; `main` is read first. Each part says its roles below. */
  readonly texts: Texts
  /** Whom a question is for. */
  readonly for?: Audience
  /** A starter row left as it was: its words are in the locale files. */
  readonly starter?: string
  /** Ticked, where the part has ticks. */
  readonly done?: boolean
}

/** A heading of the notes with its lines; without lines, `task` is what fills it. */
export type NotePart = {
  readonly id: NotePartId
  readonly task: TaskId | 'interview'
  readonly lines: readonly NoteLine[]
}

/** A line of the texts that are filled, or none. */
const lineOf = (id: string, texts: Readonly<Record<string, string | undefined>>): readonly NoteLine[] => {
  const filled = Object.entries(texts).filter((entry): entry is [string, string] => isFilled(entry[1]))
  return filled.length > 0 ? [{ id, texts: Object.fromEntries(filled) }] : []
}

const interviewLines = ({ fields, rows }: Answer): readonly NoteLine[] => [
  ...lineOf('when', {
    date: fields.date,
    time: fields.time,
    zone: fields.date || fields.time ? fields.zone : undefined,
  }),
  ...lineOf('place', { main: fields.place }),
  ...lineOf('company', { main: fields.company, role: fields.role }),
  ...rows.flatMap(({ id, fields: { name, role, note } }) => lineOf(id, { main: name, role, note })),
  ...lineOf('contact', { main: fields.contact }),
]

/** The texts of a row or an answer, by the roles that they have on the notes. */
const textsByRole = (roles: Texts, fields: Texts) =>
  Object.fromEntries(Object.entries(roles).map(([role, field]) => [role, fields[field]]))

const linesFrom = ({ of, roles }: NoteSource, { fields, rows }: Answer): readonly NoteLine[] => [
  ...(of === 'rows' ? [] : lineOf(roles.main ?? '', textsByRole(roles, fields))),
  ...(of === 'fields' ? [] : rows.flatMap((row) => lineOf(row.id, textsByRole(roles, row.fields)))),
]

/** The person's own wording as `main`; until there is one, the parts that it is built from. */
const weaknessLines = (answer: Answer): readonly NoteLine[] =>
  isFilled(answer.fields.answer)
    ? lineOf('answer', { main: answer.fields.answer })
    : lineOf('answer', Object.fromEntries(weaknessParts(answer).map(({ id, text }) => [id, text])))

const questionLines = (preparation: Preparation): readonly NoteLine[] =>
  questionsToAsk(preparation).flatMap((group) =>
    group.questions.map(({ id, text }) => ({ id, texts: { main: text }, for: group.for })),
  )

/** Starters count once the list has been touched, which makes them stored rows. */
const bringLines = ({ rows }: Answer): readonly NoteLine[] => {
  const starters = taskOf('pack-your-bag')?.exercise.rows?.starters ?? []
  return rows.flatMap(({ id, fields: { item }, done = false }) =>
    item === undefined && starters.includes(id)
      ? [{ id, texts: {}, starter: id, done }]
      : lineOf(id, { main: item }).map((line) => ({ ...line, done })),
  )
}

/** A need with the strength that meets it, which is another row's. */
const withStrength = (preparation: Preparation, row: Row): Row => ({
  ...row,
  fields: { ...row.fields, strength: linkedStrength(preparation, row) },
})

/** Without the answers to tasks that don't apply to this person. */
const applying = (preparation: Preparation): Preparation => ({
  ...preparation,
  answers: Object.fromEntries(Object.entries(preparation.answers).filter(([, { skipped }]) => !skipped)),
})

/**
 * The pocket notes in the order in which one needs them on the day, as structure without words. Parts that
 * nothing is written for yet are there without lines; those of tasks that don't apply are left out.
 */
export const pocketNotesOf = (preparation: Preparation): readonly NotePart[] => {
  const used = applying(preparation)
  const rowsOf = (rows: readonly Row[]): Answer => ({ fields: {}, rows })
  const linesOf = (id: Exclude<NotePartId, 'interview'>): readonly NoteLine[] => {
    const source = noteSources[id]
    const answer = answerOf(used, source.task)
    switch (id) {
      case 'strengths':
        return linesFrom(source, rowsOf(topStrengths(used)))
      case 'needs':
        return linesFrom(source, rowsOf(answer.rows.map((row) => withStrength(preparation, row))))
      case 'weakness':
        return weaknessLines(answer)
      case 'questions':
        return questionLines(used)
      case 'bring':
        return bringLines(answer)
      default:
        return linesFrom(source, answer)
    }
  }
  const ids = Object.keys(noteSources) as (keyof typeof noteSources)[]
  const parts: readonly NotePart[] = [
    { id: 'interview', task: 'interview', lines: interviewLines(preparation.interview) },
    ...ids.map((id) => ({ id, task: noteSources[id].task, lines: linesOf(id) })),
  ]
  return parts.filter(({ task, lines }) => lines.length > 0 || !answerOf(preparation, task).skipped)
}

/** The notes, gathered once for each state. */
export const memoizedPocketNotes = memoize(pocketNotesOf)

/** How many lines the notes have. */
export const countNoteLines = (preparation: Preparation): number =>
  memoizedPocketNotes(preparation).reduce((sum, { lines }) => sum + lines.length, 0)
