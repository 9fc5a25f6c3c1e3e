import { useCallback } from 'react'
import { backupOf } from '../../core/share/writeBackup.ts'
import { identify } from '../../core/identity.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { dateOf } from '../../core/days.ts'
import { download } from '../../ui/download.ts'
import { fileName } from '../../shell/useDownload.ts'

/** Downloads what this page shows as a backup like any other, with its checksum. */
export const useBackupDownload = (): (() => void) => {
  const store = usePreparationStore()
  return useCallback(() => download(fileName, backupOf(identify(store), { date: dateOf(new Date()) })), [store])
}
