import { type TaskId } from '../catalogue/tasks.ts'
import { type Answer, type Preparation, type Row, type Texts } from '../document/preparation.ts'
import { pocketNotesOf, type NoteLine, type NotePartId } from '../derive/pocketNotes.ts'

type Source = {
  readonly task: TaskId
  /** Whether its lines are the rows of the task, or texts of its own. */
  readonly of: 'rows' | 'fields'
  /** The field that a line's text comes from, by the text's role. */
  readonly fields: Texts
}

/** Where the lines of the pocket notes come from. A new part doesn't compile until someone has said. */
const sources: Readonly<Record<NotePartId, Source | undefined>> = {
  // The facts are a choice of their own.
  interview: undefined,
  strengths: { task: 'rank-strengths', of: 'rows', fields: { main: 'strength', proof: 'proof' } },
  liked: { task: 'confirm-what-they-liked', of: 'rows', fields: { main: 'liked', proof: 'proof' } },
  needs: { task: 'match-their-needs', of: 'rows', fields: { main: 'need', strength: 'strength', proof: 'proof' } },
  consistent: { task: 'recall-first-interview', of: 'rows', fields: { main: 'question', said: 'said', now: 'now' } },
  weakness: {
    task: 'prepare-weakness',
    of: 'fields',
    fields: { main: 'answer', weakness: 'weakness', shown: 'shown', action: 'action', today: 'today' },
  },
  add: { task: 'reinforce-first-meeting', of: 'rows', fields: { main: 'said', add: 'add' } },
  unknown: { task: 'answer-without-knowing', of: 'fields', fields: { main: 'honest', findOut: 'find-out' } },
  questions: { task: 'show-curiosity', of: 'rows', fields: { main: 'question' } },
  'next-step': { task: 'ask-next-step', of: 'fields', fields: { main: 'ask' } },
  bring: { task: 'pack-your-bag', of: 'rows', fields: { main: 'item' } },
}

/** The task whose question stands among those of another. */
const deeper: TaskId = 'go-deeper'

const textsOf = ({ texts }: NoteLine, fields: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).flatMap(([role, text]) => (fields[role] ? [[fields[role], text]] : [])))

const rowOf = (line: NoteLine, fields: Texts): Row => ({
  id: line.id,
  ...(line.done !== undefined && { done: line.done }),
  fields: { ...textsOf(line, fields), ...(line.for && { for: line.for }) },
})

type Noted = Answer & { readonly rows: Row[] }

/** The answers with what stands on the pocket notes, so that the receiver's notes are the same, and nothing else. */
export const answersOnNotes = (preparation: Preparation): Readonly<Record<string, Answer>> => {
  const answers = new Map<string, Noted>()
  for (const { id, lines } of pocketNotesOf(preparation)) {
    const source = sources[id]
    if (!source) continue
    for (const line of lines) {
      const task: TaskId = id === 'questions' && line.id === deeper ? deeper : source.task
      const { fields, rows } = answers.get(task) ?? { fields: {}, rows: [] }
      const isRow = source.of === 'rows' && task !== deeper
      if (isRow) rows.push(rowOf(line, source.fields))
      answers.set(task, { fields: isRow ? fields : { ...fields, ...textsOf(line, source.fields) }, rows })
    }
  }
  return Object.fromEntries(answers)
}
