import { useCallback } from 'react'
import { usePreparationStore } from './useStore.ts'
import { download } from '../ui/download.ts'

export const fileName = 'second-interview.json'

/** Downloads what this page shows, as a file that the page can open again. It needs nothing that must be fetched. */
export const useDownload = (): (() => void) => {
  const { state } = usePreparationStore()
  return useCallback(() => download(fileName, JSON.stringify(state.getState().document, null, 2)), [state])
}
