import { useCallback } from 'react'
import { readBytes } from '../core/persistence/stored.ts'
import { usePreparationStore } from './useStore.ts'
import { fileName } from './useDownload.ts'
import { download } from '../ui/download.ts'

/** Downloads the bytes in storage as they are. Does nothing where they can't be read. */
export const useBytesDownload = (): (() => void) => {
  const store = usePreparationStore()
  return useCallback(() => {
    const found = readBytes(store)
    if (found !== undefined) download(fileName, found)
  }, [store])
}
