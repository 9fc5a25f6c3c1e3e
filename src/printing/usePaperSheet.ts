import { useMemo } from 'react'
import { usePreparation } from '../preparation/store.ts'
import type { PrintChoice } from './choice.ts'
import { sheetOf } from './sheet.ts'
import { usePaperWords } from './usePaperWords.ts'

/** What goes on paper for a choice, with the words that it is in. No sheet until they are there. */
export const usePaperSheet = (choice: PrintChoice) => {
  const preparation = usePreparation((each) => each)
  const { words, failed } = usePaperWords(choice.language)
  const sheet = useMemo(() => words && sheetOf(preparation, choice, words), [preparation, choice, words])
  return { words, failed, sheet }
}
