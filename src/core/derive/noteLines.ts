import { noteSources, type NotePartId } from './noteRoles.ts'
import type { NoteLine, NotePart } from './pocketNotes.ts'

/** What an empty slip promises; the other parts show when they are filled. */
const promised: readonly NotePartId[] = ['strengths', 'consistent', 'weakness', 'questions', 'bring']

/** Whether an empty slip shows the heading of this part. */
export const isPromised = (id: NotePartId): boolean => promised.includes(id)

/** Returns the id of the part of the pocket notes that a task fills, or undefined. */
export const partOfTask = (task: string): Exclude<NotePartId, 'interview'> | undefined =>
  (Object.keys(noteSources) as (keyof typeof noteSources)[]).find((id) => noteSources[id].task === task)

/** A line as it is read: what it is about, what to say, what holds that up, and what was said where it is new. */
export type NoteText = {
  readonly about?: string | undefined
  readonly main: string
  readonly more: readonly string[]
  readonly before?: string | undefined
}

/** How a line of any part but the interview is read. What stands alone is the main thing, whatever it is. */
export const noteTextOf = (part: Exclude<NotePartId, 'interview'>, { texts }: NoteLine): NoteText => {
  const { about, say = ['main'], more = [], before } = noteSources[part]
  const textOf = (role: string | undefined) => (role === undefined ? undefined : texts[role])
  const said = say.map(textOf).find((text) => text !== undefined)
  const [first = '', ...rest] = [said ?? textOf(about), ...more.map(textOf)].filter((text) => text !== undefined)
  return {
    about: said === undefined ? undefined : textOf(about),
    main: first,
    more: rest,
    before: textOf(before) === said ? undefined : textOf(before),
  }
}

/** Returns the last line of the pocket notes, the facts of the interview left out, or undefined. */
export const lastOwnLine = (parts: readonly NotePart[]): string | undefined =>
  parts
    .flatMap(({ id, lines }) => (id === 'interview' ? [] : lines.map((line) => noteTextOf(id, line).main)))
    .findLast((text) => text !== '')

const isSame = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key])

/** Whether two lines show the same: then nothing is drawn again. */
export const isSameLine = ({ texts, ...a }: NoteLine, { texts: others, ...b }: NoteLine): boolean =>
  isSame(texts, others) && isSame(a, b)

/** Whether two parts show the same lines: then nothing is drawn again. */
export const isSamePart = (a: NotePart, b: NotePart): boolean =>
  a.id === b.id &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, index) => isSameLine(line, b.lines[index] ?? line))
