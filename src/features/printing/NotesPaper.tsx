import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../i18n/languages.ts'
import { firstChoice } from './printChoice.ts'
import { Paper } from './Paper.tsx'
import { usePaperSheet } from './usePaperSheet.ts'

/** Whether the browser is printing. It prints what is drawn when `beforeprint` returns: hence the flush. */
const useIsPrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

/** The sheet that the print dialog would give at first, for whoever prints the notes by the browser's own command. */
export const NotesPaper = () => {
  const { i18n } = useTranslation()
  const [choice] = useState(() => firstChoice('notes', languageOf(i18n.language), navigator.language))
  const { words, sheet } = usePaperSheet(choice)
  const isPrinting = useIsPrinting()
  if (!isPrinting || !words || !sheet) return null
  return <Paper sheet={sheet} choice={choice} language={words.language} scan={undefined} />
}
