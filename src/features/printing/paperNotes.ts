import { isFilled } from '../../core/blank.ts'
import type { Audience } from '../../core/derive/answers.ts'
import { isPromised, noteTextOf } from '../../core/derive/noteLines.ts'
import { pocketNotesOf, type NoteLine, type NotePart } from '../../core/derive/pocketNotes.ts'
import type { NotePartId } from '../../core/derive/noteRoles.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { weaknessPartIds, weaknessParts, type WeaknessPart } from '../../core/derive/weakness.ts'
import { weaknessText } from '../../core/derive/weaknessText.ts'
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

/** The head has them. */
const inHead = ['when', 'company']

const answerIn = ({ texts }: NoteLine, words: PaperWords): string => {
  if (texts.main !== undefined) return texts.main
  const opening = (id: string) => words.label('prepare-weakness', id, false) ?? ''
  const openings = Object.fromEntries(weaknessPartIds.map((id) => [id, opening(id)]))
  return weaknessText(weaknessParts({ fields: texts, rows: [] }), openings as Record<WeaknessPart['id'], string>)
}

const audience = (id: Audience | undefined, words: PaperWords) =>
  id === undefined || id === 'anyone' ? undefined : words.option('show-curiosity', 'for', id)

/** Whom a question is for, where that isn't the same as for the one before it. */
const askedOf = ({ for: id }: NoteLine, before: NoteLine | undefined, words: PaperWords) =>
  id === before?.for ? undefined : audience(id, words)

/** A line as it stands on paper, without what the head has. */
const itemOf = (
  part: NotePartId,
  line: NoteLine,
  before: NoteLine | undefined,
  words: PaperWords,
): NotesItem | undefined => {
  const { id, texts, starter } = line
  if (part === 'interview') {
    if (inHead.includes(id)) return undefined
    const [main = '', ...more] = [texts.main, [texts.role, texts.note].filter(isFilled).join(', ')].filter(isFilled)
    return { id, main, more }
  }
  if (part === 'weakness') return { id, main: answerIn(line, words), more: [] }
  if (part === 'bring') {
    const thing = starter === undefined ? texts.main : words.starter('pack-your-bag', starter)
    return { id, main: thing ?? '', more: [], done: line.done === true }
  }
  const { about = askedOf(line, before, words), main, more, before: said } = noteTextOf(part, line)
  const lastTime = said === undefined ? [] : [words.printing(($) => $.sheet.lastTime, { said })]
  return { id, ...(about === undefined ? {} : { about }), main, more: [...more, ...lastTime] }
}

const partOf = ({ id, lines }: NotePart, words: PaperWords): NotesPart => ({
  id,
  title: words.notesPart(id),
  items: lines
    .flatMap((line, index) => itemOf(id, line, lines[index - 1], words) ?? [])
    .filter(({ main }) => isFilled(main)),
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
    .filter(({ id, items }) => items.length > 0 || isPromised(id))
    .map((part) =>
      part.items.length > 0 ? part : { ...part, lines: part.id === 'strengths' || part.id === 'weakness' ? 3 : 4 },
    )
}
