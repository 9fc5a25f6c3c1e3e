import type { TaskId } from '../catalogue/tasks.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { isFilled } from '../blank.ts'
import { linkedStrength, questionsToAsk, topStrengths, type Audience } from './answers.ts'
import { memoize } from '../memoize.ts'
import { answerOf, type Answer, type Preparation, type Row, type Texts } from '../document/preparation.ts'
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

export type NotePartId =
  | 'interview'
  | 'strengths'
  | 'liked'
  | 'needs'
  | 'consistent'
  | 'weakness'
  | 'add'
  | 'unknown'
  | 'questions'
  | 'next-step'
  | 'bring'

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

/** What they asked and what I say: `said`, or `now` where it is different now. */
const consistentLine = ({ id, fields: { question, said, now } }: Row) => lineOf(id, { main: question, said, now })

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
  const answer = (task: TaskId) => answerOf(used, task)
  const rows = (task: TaskId, read: (row: Row) => readonly NoteLine[]): readonly NoteLine[] =>
    answer(task).rows.flatMap(read)
  const unknown = answer('answer-without-knowing').fields
  const parts: readonly NotePart[] = [
    { id: 'interview', task: 'interview', lines: interviewLines(preparation.interview) },
    {
      id: 'strengths',
      task: 'rank-strengths',
      lines: topStrengths(used).flatMap(({ id, fields }) => lineOf(id, { main: fields.strength, proof: fields.proof })),
    },
    {
      id: 'liked',
      task: 'confirm-what-they-liked',
      lines: rows('confirm-what-they-liked', ({ id, fields }) =>
        lineOf(id, { main: fields.liked, proof: fields.proof }),
      ),
    },
    {
      id: 'needs',
      task: 'match-their-needs',
      lines: rows('match-their-needs', (row) =>
        lineOf(row.id, { main: row.fields.need, strength: linkedStrength(preparation, row), proof: row.fields.proof }),
      ),
    },
    { id: 'consistent', task: 'recall-first-interview', lines: rows('recall-first-interview', consistentLine) },
    { id: 'weakness', task: 'prepare-weakness', lines: weaknessLines(answer('prepare-weakness')) },
    {
      id: 'add',
      task: 'reinforce-first-meeting',
      lines: rows('reinforce-first-meeting', ({ id, fields }) => lineOf(id, { main: fields.said, add: fields.add })),
    },
    {
      id: 'unknown',
      task: 'answer-without-knowing',
      lines: lineOf('honest', { main: unknown.honest, findOut: unknown['find-out'] }),
    },
    { id: 'questions', task: 'show-curiosity', lines: questionLines(used) },
    { id: 'next-step', task: 'ask-next-step', lines: lineOf('ask', { main: answer('ask-next-step').fields.ask }) },
    { id: 'bring', task: 'pack-your-bag', lines: bringLines(answer('pack-your-bag')) },
  ]
  return parts.filter(({ task, lines }) => lines.length > 0 || !answerOf(preparation, task).skipped)
}

/** The notes, gathered once for each state. */
export const memoizedPocketNotes = memoize(pocketNotesOf)

/** How many lines the notes have. */
export const countNoteLines = (preparation: Preparation): number =>
  memoizedPocketNotes(preparation).reduce((sum, { lines }) => sum + lines.length, 0)
