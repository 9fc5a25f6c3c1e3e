import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankItem } from '../../core/derive/bank.ts'

export type QuestionWords = {
  readonly question: string
  /** Absent for a question of the person's own, as what they ask next is. */
  readonly looksFor?: string
  readonly followUp?: string
}

/** The words of any question, the person's own included. */
export const useBankWords = () => {
  const { t } = useTranslation('questions')
  return useMemo(
    () => ({
      of: ({ known, text }: BankItem): QuestionWords =>
        known
          ? {
              question: t(($) => $.questions[known.id].question),
              looksFor: t(($) => $.questions[known.id].looksFor),
              followUp: t(($) => $.questions[known.id].followUp),
            }
          : { question: text ?? '' },
    }),
    [t],
  )
}
