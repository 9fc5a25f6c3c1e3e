import { useCallback } from 'react'
import { backupOf } from '../preparation/backupFile.ts'
import { usePreparationStore } from '../preparation/store.ts'
import { today } from '../preparation/today.ts'
import { download } from '../ui/download.ts'
import { fileName } from './useDownload.ts'

/** Downloads what this page shows as a backup like any other, with its checksum. */
export const useBackupDownload = (): (() => void) => {
  const { state } = usePreparationStore()
  return useCallback(
    () => download(fileName, backupOf(state.getState().document, { date: today(new Date()) })),
    [state],
  )
}
