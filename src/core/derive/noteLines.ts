import type { Line, Part, PartId } from './pocketNotes.ts'

/** What an empty slip promises; the other parts show when they are filled. */
const promised: readonly PartId[] = ['strengths', 'consistent', 'weakness', 'questions', 'bring']

export const isPromised = (id: PartId): boolean => promised.includes(id)

/** A line as it is read: what it is about, what to say, what holds that up, and what was said where it is new. */
export type Reading = {
  readonly about?: string | undefined
  readonly main: string
  readonly more: readonly string[]
  readonly before?: string | undefined
}

type Roles = {
  readonly about?: string
  readonly main: readonly string[]
  readonly more?: string
  readonly before?: string
}

const plain: Roles = { main: ['main'] }

const roles: Readonly<Record<Exclude<PartId, 'interview'>, Roles>> = {
  strengths: { main: ['main'], more: 'proof' },
  liked: { main: ['main'], more: 'proof' },
  needs: { about: 'main', main: ['strength'], more: 'proof' },
  consistent: { about: 'main', main: ['now', 'said'], before: 'said' },
  weakness: { main: ['main', 'weakness', 'shown', 'action', 'today'] },
  add: { about: 'main', main: ['add'] },
  unknown: { main: ['main'], more: 'findOut' },
  questions: plain,
  'next-step': plain,
  bring: plain,
}

/** How a line of any part but the interview is read. What stands alone is the main thing, whatever it is. */
export const readingOf = (part: Exclude<PartId, 'interview'>, { texts }: Line): Reading => {
  const { about, main, more, before } = roles[part]
  const textOf = (role: string | undefined) => (role === undefined ? undefined : texts[role])
  const said = main.map(textOf).find((text) => text !== undefined)
  const [first = '', ...rest] = [said ?? textOf(about), textOf(more)].filter((text) => text !== undefined)
  return {
    about: said === undefined ? undefined : textOf(about),
    main: first,
    more: rest,
    before: textOf(before) === said ? undefined : textOf(before),
  }
}

const isSame = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key])

/** Whether two lines show the same: then nothing is drawn again. */
export const isSameLine = ({ texts, ...a }: Line, { texts: others, ...b }: Line): boolean =>
  isSame(texts, others) && isSame(a, b)

export const isSamePart = (a: Part, b: Part): boolean =>
  a.id === b.id &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, index) => isSameLine(line, b.lines[index] ?? line))
