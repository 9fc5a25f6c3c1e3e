import { isFilled, trimmed } from '../blank.ts'
import type { Answer } from '../document/preparation.ts'

/** The parts of the answer about a weakness, in the order in which they are told. */
export const weaknessPartIds = ['weakness', 'shown', 'action', 'today'] as const
export type WeaknessPart = { readonly id: (typeof weaknessPartIds)[number]; readonly text: string }

/** The parts that are filled in, in order. */
export const weaknessParts = ({ fields }: Answer): readonly WeaknessPart[] =>
  weaknessPartIds.map((id) => ({ id, text: fields[id] ?? '' })).filter(({ text }) => isFilled(text))

const startsWith = (text: string, start: string): boolean =>
  text.slice(0, start.length).toLowerCase() === start.toLowerCase() &&
  !/^[\p{L}\p{N}’']/u.test(text.slice(start.length))

/** The text that continues the opening, without the words of the opening that the person typed again. */
const continuation = (text: string, opening: string): string => {
  const said = trimmed(text).replace(/[\s,;:]+$/u, '')
  const words = opening.split(' ')
  const repeated = words.map((_word, index) => words.slice(index).join(' ')).find((end) => startsWith(said, end))
  return said.slice(repeated?.length ?? 0).replace(/^[\s,;:]+/u, '')
}

const endsSentence = /[.!?…]["'”’»)]*$/u

/** Returns whether a text ends as a sentence does, by a mark of its own. */
export const isSentence = (text: string): boolean => endsSentence.test(trimmed(text))

/** The whole answer: each part after its opening (given in the language on screen), as a sentence. */
export const weaknessText = (
  parts: readonly WeaknessPart[],
  openings: Readonly<Record<WeaknessPart['id'], string>>,
): string =>
  parts
    .map(({ id, text }) => ({ opening: trimmed(openings[id]), text: continuation(text, trimmed(openings[id])) }))
    .filter(({ text }) => isFilled(text))
    .map(({ opening, text }) => `${opening} ${text}${isSentence(text) ? '' : '.'}`)
    .join(' ')
