import { isFilled, trimmed } from '../blank.ts'
import type { WeaknessPart } from './weakness.ts'

const startsWith = (text: string, start: string): boolean =>
  text.slice(0, start.length).toLowerCase() === start.toLowerCase() &&
  !/^[\p{L}\p{N}’']/u.test(text.slice(start.length))

/** The text after the words of the opening that the person typed again, however often. */
const withoutOpening = (text: string, opening: string): string => {
  const words = opening.split(' ')
  const repeated = words.map((_word, index) => words.slice(index).join(' ')).find((end) => startsWith(text, end))
  if (repeated === undefined) return text
  return withoutOpening(text.slice(repeated.length).replace(/^[\s,;:]+/u, ''), opening)
}

/** Words that begin a sentence with a capital and are never names. English “I” is not one of them. */
const commonWords = new Set(
  (
    'jag att det den vi man min mitt mina när om ibland ofta alltför inte svårt vara bli ha ' +
    'be boka dela fråga förbereda gå göra hålla lyssna lägga läsa lämna planera prioritera ringa räkna skicka skriva ' +
    'stämma stanna säga sätta ta tacka träna använda öva ' +
    'that it the my we they you he she when not sometimes often too how what to'
  ).split(' '),
)

/** Lower-cases a capital that only begins the text. Names and abbreviations keep theirs. */
const inSentence = (text: string, id: WeaknessPart['id']): string => {
  const [first = ''] = /^\p{Lu}\p{Ll}*(?=\s|$)/u.exec(text) ?? []
  // A name such as Henning can begin what happened, but neither a weakness nor what was started.
  const isDoing = (id === 'weakness' || id === 'action') && /..ing$/u.test(first)
  const lowered = first.toLowerCase()
  return isDoing || commonWords.has(lowered) ? lowered + text.slice(first.length) : text
}

const isClause = /^(?:(?:at times|often|sometimes),?\s+)?I(?:['’](?:d|ll|m|ve))?\s/u

/** The text as it goes on from its opening: in the middle of a sentence, with one stop at the most. */
const continuation = ({ id, text }: WeaknessPart, opening: string): string => {
  const said = trimmed(text)
    .replace(/[\s,;:]+$/u, '')
    .replace(/([^.\s])\s*\.\s*\.$/u, '$1.')
  const going = inSentence(withoutOpening(said, opening), id).replace(/^(att|that)(?:\s+\1)+(?=\s)/iu, '$1')
  return opening.endsWith(' is') && isClause.test(going) ? `that ${going}` : going
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
    .map((part) => ({ part, opening: trimmed(openings[part.id]) }))
    .map(({ part, opening }) => ({ opening, text: continuation(part, opening) }))
    .filter(({ text }) => isFilled(text))
    .map(({ opening, text }) => `${opening} ${text}${isSentence(text) ? '' : '.'}`)
    .join(' ')
