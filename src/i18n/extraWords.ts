import type { Namespace } from './languages.ts'

/**
 * Words that most visits do without, by the file they come in. An idle page fetches those of the coach last, in its own
 * language, so that practice and the bank work without a network; the others are fetched when they are wanted. Both are
 * kept on the device from then on.
 */
const files = {
  coach: ['meetings', 'pairs', 'phrases', 'questions'],
  extra: ['helping', 'lives'],
} as const satisfies Record<string, readonly Namespace[]>

/** Returns the file of extra words; undefined for words that every visit loads. */
export const extraFileOf = (namespace: string): keyof typeof files | undefined =>
  (Object.keys(files) as (keyof typeof files)[]).find((name) => files[name].some((each) => each === namespace))

/** Whether most visits do without these words. */
export const isExtra = (namespace: string): boolean => extraFileOf(namespace) !== undefined
