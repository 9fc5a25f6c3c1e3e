import type { Namespace } from './languages.ts'

/**
 * Words that no idle page loads, by the file they come in. Those of the coach are fetched for the page's own language once
 * nothing else is to be fetched, so that practice and the bank work without a network. The others are fetched when they are
 * wanted. Both are kept on the device from then on.
 */
const files = {
  coach: ['meetings', 'pairs', 'phrases', 'questions'],
  extra: ['helping', 'lives'],
} as const satisfies Record<string, readonly Namespace[]>

/** Returns the file of words that no idle page loads; undefined for any others. */
export const extraFileOf = (namespace: string): keyof typeof files | undefined =>
  (Object.keys(files) as (keyof typeof files)[]).find((name) => files[name].some((each) => each === namespace))

/** Whether words are among those that no idle page loads. */
export const isExtra = (namespace: string): boolean => extraFileOf(namespace) !== undefined
