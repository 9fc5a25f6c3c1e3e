import { distinctBy } from '../distinct.ts'

/** A question to practise on. */
export type Question = { readonly key: string; readonly text: string }

/** The person's own questions first, then those that come with the app; each text once. */
export const questionsOf = (own: readonly string[], builtIn: Readonly<Record<string, string>>): readonly Question[] => {
  const all = [
    ...own.map((text) => ({ key: `own: ${text}`, text })),
    ...Object.entries(builtIn).map(([key, text]) => ({ key, text })),
  ]
  return distinctBy(all, ({ text }) => text)
}

/** The question after the one with this key, from the first again after the last. */
export const questionAfter = (questions: readonly Question[], key: string | undefined): Question | undefined =>
  questions[(questions.findIndex((question) => question.key === key) + 1) % questions.length]
