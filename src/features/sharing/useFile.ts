import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { backupOf } from '../../core/share/writeBackup.ts'
import { identify } from '../../core/identity.ts'
import { type Document } from '../../core/document/preparation.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { dateOf } from '../../core/days.ts'
import { remember } from '../../shell/device.ts'
import { download } from '../../ui/download.ts'
import { backupName } from '../../core/share/readBackup.ts'
import { lengthOf } from './lastCopy.ts'

/** Saves a document as a file, named by date and company; returns the name. */
export const useFile = () => {
  const { t } = useTranslation()
  return useCallback(
    (document: Document): string => {
      const date = dateOf(new Date())
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
    const document = identify(store)
    const { openId } = store.state.getState()
    // The open one first: the file is named by its company.
    const open = document.preparations.filter(({ id }) => id === openId)
    const rest = document.preparations.filter(({ id }) => id !== openId)
    const name = save({ ...document, preparations: [...open, ...rest] })
    remember(() => localStorage, { copied: dateOf(new Date()), copiedLength: lengthOf(document) })
    return name
  }, [store, save])
}
