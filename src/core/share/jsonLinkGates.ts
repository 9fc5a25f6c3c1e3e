import { trimmed } from '../blank.ts'
import { refine } from '../document/gates.ts'
import { normalizeText } from '../document/preparation.ts'

/** A text as one line, well-formed, without spaces around it. */
export const lineOf = (text: string): string => trimmed(normalizeText(text).replace(/\s+/g, ' '))

/** Passes a line of at most so many characters. */
export const lineUpTo = (most: number) =>
  refine<string>((value) => typeof value === 'string' && value.length <= most && value === lineOf(value))

/** Passes a name made by a program: of a round, a preparation or a question. */
export const name = refine<string>((value) => typeof value === 'string' && /^[\w~-]{1,60}$/.test(value))

/** Passes such a name, or nothing. */
export const nameOrNone = refine<string>((value) => value === '' || name(value) !== '')

/** Passes a whole number from 0. */
export const numberUpTo = (most: number) =>
  refine<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most)
