import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { backupOf } from '../preparation/backupFile.ts'
import { type Document } from '../preparation/preparation.ts'
import { usePreparationStore } from '../preparation/store.ts'
import { today } from '../preparation/today.ts'
import { remember } from '../shell/device.ts'
import { backupName } from './backup.ts'
import { lengthOf } from './lastCopy.ts'

/** Lets the browser save a text as a file. */
const download = (name: string, text: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Saves a document as a file, named by date and company; returns the name. */
export const useFile = () => {
  const { t } = useTranslation()
  return useCallback(
    (document: Document): string => {
      const date = today(new Date())
      const company = document.preparations[0]?.interview.fields.company ?? ''
      const name = backupName({ page: t(($) => $.header.name), company, date })
      download(name, backupOf(document, { date }))
      return name
    },
    [t],
  )
}

/** Saves everything as a file, and remembers when; returns the file's name. */
export const useCopy = () => {
  const store = usePreparationStore()
  const save = useFile()
  return useCallback((): string => {
    const { document, openId } = store.state.getState()
    // The open one first: the file is named by its company.
    const open = document.preparations.filter(({ id }) => id === openId)
    const rest = document.preparations.filter(({ id }) => id !== openId)
    const name = save({ ...document, preparations: [...open, ...rest] })
    remember(() => localStorage, { copied: today(new Date()), copiedLength: lengthOf(document) })
    return name
  }, [store, save])
}
