import { useCallback, useEffect, useRef, useState } from 'react'
import { usePreparationStore } from '../../shell/useStore.ts'
import type { Taking } from '../../core/share/copyReader.ts'
import { openCopy, type OpenCopy, type Opening } from './openCopy.ts'

const beginning: Opening = { status: 'reading', done: 0 }

/** Opens a file that may be anything, and writes nothing until the copy is taken. Unmounting stops it. */
export const useOpenCopy = (file: File | undefined) => {
  const store = usePreparationStore()
  const [last, setLast] = useState<{ file: File; opening: Opening }>()
  const copy = useRef<OpenCopy>(undefined)
  useEffect(() => {
    if (!file) return
    const opened = openCopy(file, store, (opening) => setLast({ file, opening }))
    copy.current = opened
    return opened.stop
  }, [file, store])
  return {
    /** Undefined without a file. */
    opening: file && (last?.file === file ? last.opening : beginning),
    stop: useCallback(() => copy.current?.stop(), []),
    take: useCallback(async (how: Taking) => (await copy.current?.take(how)) ?? false, []),
  }
}
