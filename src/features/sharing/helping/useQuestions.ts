import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { questionBank, type QuestionId } from '../../../core/catalogue/questions.ts'
import { hiddenQuestions } from '../../../core/derive/bank.ts'
import type { Preparation } from '../../../core/document/preparation.ts'
import { preparedQuestionsOf, weaknessRef, type PreparedQuestion } from '../../../core/share/preparedQuestions.ts'
import { useSharingWords } from '../useReadWords.ts'

/** A question to ask, in words. */
export type Question = {
  /** Its reference. */
  readonly id: string
  readonly text: string
  /** Written by the candidate, in whatever script. */
  readonly isOwn: boolean
  readonly answers: PreparedQuestion['answers']
}

const isInBank = (id: string): id is QuestionId => questionBank.some((each) => each.id === id)

/** The words of this feature. */
export const useHelpingWords = () => useTranslation('helping').t

/** Returns the question that a reference means, given the candidate's preparation or as much of it as came along. */
export const useQuestionOf = (preparation: Preparation): ((id: string) => Question) => {
  const t = useSharingWords()
  const helping = useHelpingWords()
  const { t: bank } = useTranslation('questions')
  return useMemo(() => {
    const own = new Map(
      preparedQuestionsOf(preparation).flatMap((each) => each.refs.map((ref) => [ref, each] as const)),
    )
    const textOf = (id: string, mine: PreparedQuestion | undefined): string => {
      if (mine?.text !== undefined) return mine.text
      if (mine || id === weaknessRef) return t(($) => $.ask.weakness)
      return isInBank(id) ? bank(($) => $.questions[id].question) : helping(($) => $.unknown)
    }
    return (id) => {
      const mine = own.get(id)
      return { id, text: textOf(id, mine), isOwn: mine?.text !== undefined, answers: mine?.answers ?? [] }
    }
  }, [preparation, t, helping, bank])
}

/** Every question that can be asked: the candidate's own, then the bank's that aren't hidden. */
export const useAllQuestions = (preparation: Preparation): readonly Question[] => {
  const questionOf = useQuestionOf(preparation)
  return useMemo(() => {
    const own = preparedQuestionsOf(preparation).map(({ refs: [ref] }) => ref)
    const hidden = hiddenQuestions(preparation)
    return [...own, ...questionBank.flatMap(({ id }) => (hidden.has(id) ? [] : [id]))].map(questionOf)
  }, [preparation, questionOf])
}
