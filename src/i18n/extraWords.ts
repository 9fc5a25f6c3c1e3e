import type { Namespace } from './languages.ts'

/** What is fetched only when it is wanted, and kept on the device from then on: most visits do without it. */
const extras: readonly Namespace[] = ['helping', 'lives', 'meetings', 'pairs', 'phrases', 'questions']

/** Whether words are among those that are fetched only when they are wanted. */
export const isExtra = (namespace: string): boolean => extras.some((each) => each === namespace)
