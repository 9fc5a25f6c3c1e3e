import { questionBank, themes } from '../catalogue/questions.ts'

/** How many questions a helper asks, unless the person chooses others. */
export const usualCount = 8

/** The person's own questions, then one of each theme of the bank until there are eight; by reference. */
export const usualQuestions = (own: readonly string[]): readonly string[] => {
  const general = themes.flatMap((theme) => questionBank.find((question) => question.theme === theme)?.id ?? [])
  return [...own, ...general].slice(0, usualCount)
}
