import { useCallback } from 'react'
import { backupOf } from '../preparation/backupFile.ts'
import { identify } from '../preparation/identity.ts'
import { usePreparationStore } from '../preparation/store.ts'
import { todayIn } from '../preparation/days.ts'
import { download } from '../ui/download.ts'
import { fileName } from '../shell/useDownload.ts'

/** Downloads what this page shows as a backup like any other, with its checksum. */
export const useBackupDownload = (): (() => void) => {
  const store = usePreparationStore()
  return useCallback(() => download(fileName, backupOf(identify(store), { date: todayIn(new Date()) })), [store])
}
