import { type TaskId } from '../catalogue/tasks.ts'
import { type Answer, type Preparation, type Row, type Texts } from '../document/preparation.ts'
import { noteSources } from '../derive/noteRoles.ts'
import { pocketNotesOf, type NoteLine } from '../derive/pocketNotes.ts'

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
    // The facts are a choice of their own.
    if (id === 'interview') continue
    const { task: from, of, roles } = noteSources[id]
    for (const line of lines) {
      const task: TaskId = id === 'questions' && line.id === deeper ? deeper : from
      const { fields, rows } = answers.get(task) ?? { fields: {}, rows: [] }
      const isRow = of === 'both' ? line.id !== roles.main : of === 'rows' && task !== deeper
      if (isRow) rows.push(rowOf(line, roles))
      answers.set(task, { fields: isRow ? fields : { ...fields, ...textsOf(line, roles) }, rows })
    }
  }
  return Object.fromEntries(answers)
}
