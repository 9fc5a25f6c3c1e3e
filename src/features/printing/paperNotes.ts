import { isFilled } from '../../core/blank.ts'
import type { Audience } from '../../core/derive/answers.ts'
import { pocketNotesOf, type NoteLine, type NotePart, type NotePartId } from '../../core/derive/pocketNotes.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { weaknessText } from '../../core/derive/weakness.ts'
import type { PaperWords } from './paperWords.ts'

/** One line of the notes: what it is about, what to say, and what holds that up. */
export type NotesItem = {
  readonly id: string
  readonly about?: string | undefined
  readonly main: string
  readonly more: readonly string[]
  /** Where the part has boxes. */
  readonly done?: boolean
}

export type NotesPart = {
  readonly id: NotePartId
  readonly title: string
  readonly items: readonly NotesItem[]
  /** Lines to write on. */
  readonly lines: number
}

/** What an empty sheet offers lines for. */
const promised: readonly NotePartId[] = ['strengths', 'consistent', 'weakness', 'questions', 'bring']

const item = (id: string, about: string | undefined, texts: readonly (string | undefined)[]): readonly NotesItem[] => {
  const [main, ...more] = texts.filter(isFilled)
  if (main === undefined) return isFilled(about) ? [{ id, main: about, more: [] }] : []
  return [{ id, ...(isFilled(about) ? { about } : {}), main, more }]
}

/** The head has them. */
const inHead = ['when', 'company']

const answerIn = ({ texts }: NoteLine, words: PaperWords): string => {
  if (texts.main !== undefined) return texts.main
  const opening = (id: string) => words.field('prepare-weakness', id, false) ?? ''
  const ids = ['weakness', 'shown', 'action', 'today'] as const
  const parts = ids.flatMap((id) => (isFilled(texts[id]) ? [{ id, text: texts[id] }] : []))
  const openings = Object.fromEntries(ids.map((id) => [id, opening(id)])) as Record<(typeof ids)[number], string>
  return weaknessText(parts, openings)
}

const audience = (id: Audience | undefined, words: PaperWords) =>
  id === undefined || id === 'anyone' ? undefined : words.option('show-curiosity', 'for', id)

/** Whom a question is for, where that isn't the same as for the one before it. */
const askedOf = ({ for: id }: NoteLine, before: NoteLine | undefined, words: PaperWords) =>
  id === before?.for ? undefined : audience(id, words)

/** What was said last time, where there is something new to say now. */
const lastTime = ({ texts: { said, now } }: NoteLine, words: PaperWords) =>
  isFilled(said) && isFilled(now) ? words.printing(($) => $.sheet.lastTime, { said }) : undefined

const itemsOf = (
  part: NotePartId,
  line: NoteLine,
  before: NoteLine | undefined,
  words: PaperWords,
): readonly NotesItem[] => {
  const { id, texts } = line
  switch (part) {
    case 'interview':
      return inHead.includes(id)
        ? []
        : item(id, undefined, [texts.main, [texts.role, texts.note].filter(isFilled).join(', ')])
    case 'strengths':
    case 'liked':
      return item(id, undefined, [texts.main, texts.proof])
    case 'needs':
      return item(id, texts.main, [texts.strength, texts.proof])
    case 'consistent':
      return item(id, texts.main, [texts.now ?? texts.said, lastTime(line, words)])
    case 'weakness':
      return item(id, undefined, [answerIn(line, words)])
    case 'add':
      return item(id, texts.main, [texts.add])
    case 'unknown':
      return item(id, undefined, [texts.main, texts.findOut])
    case 'questions':
      return item(id, askedOf(line, before, words), [texts.main])
    case 'next-step':
      return item(id, undefined, [texts.main])
    case 'bring':
      return item(id, undefined, [
        line.starter === undefined ? texts.main : words.starter('pack-your-bag', line.starter),
      ]).map((each) => ({ ...each, done: line.done === true }))
  }
}

const partOf = ({ id, lines }: NotePart, words: PaperWords): NotesPart => ({
  id,
  title: words.notesPart(id),
  items: lines.flatMap((line, index) => itemsOf(id, line, lines[index - 1], words)),
  lines: 0,
})

/**
 * The pocket notes, worded. Parts that nothing is written for are left out, unless the person wants lines to
 * write on; a sheet with nothing at all has lines in any case.
 */
export const paperNotesOf = (preparation: Preparation, withLines: boolean, words: PaperWords): readonly NotesPart[] => {
  const parts = pocketNotesOf(preparation).map((part) => partOf(part, words))
  const filled = parts.filter(({ items }) => items.length > 0)
  if (!withLines && filled.some(({ id }) => id !== 'interview')) return filled
  return parts
    .filter(({ id, items }) => items.length > 0 || promised.includes(id))
    .map((part) =>
      part.items.length > 0 ? part : { ...part, lines: part.id === 'strengths' || part.id === 'weakness' ? 3 : 4 },
    )
}
