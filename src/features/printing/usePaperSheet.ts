import { useMemo } from 'react'
import { usePreparation } from '../../shell/useStore.ts'
import type { PrintChoice } from './printChoice.ts'
import { sheetOf } from './sheet.ts'
import { usePaperWords } from './usePaperWords.ts'

/** The sheet for a choice, and its words, in the paper's language. There is no sheet until the words are fetched. */
export const usePaperSheet = (choice: PrintChoice) => {
  const preparation = usePreparation((each) => each)
  const { words, failed } = usePaperWords(choice.language)
  const sheet = useMemo(() => words && sheetOf(preparation, choice, words), [preparation, choice, words])
  return { words, failed, sheet }
}
