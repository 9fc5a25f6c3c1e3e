import { questionBank, themes } from '../catalogue/questions.ts'

/** How many questions a helper asks, unless the person chooses others. */
export const usualCount = 8

/** The person's own questions, then one that isn't hidden of each theme of the bank until there are eight; by reference. */
export const usualQuestions = (own: readonly string[], hidden: ReadonlySet<string>): readonly string[] => {
  const shown = questionBank.filter(({ id }) => !hidden.has(id))
  const general = themes.flatMap((theme) => shown.find((question) => question.theme === theme)?.id ?? [])
  return [...own, ...general].slice(0, usualCount)
}
