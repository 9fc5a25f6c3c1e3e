import { useEffect, useState } from 'react'
import { mostBackup, readBackupFile, type Backup } from './backup.ts'

/** What a file holds; `closed` where the browser can't open it. */
export type FileRead = Backup | { readonly kind: 'closed' }

const readFile = async (file: File): Promise<FileRead> => {
  // A file may be of any size: it isn't read before that is known.
  if (file.size > mostBackup) return { kind: 'too-large' }
  try {
    return await readBackupFile(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { kind: 'closed' }
  }
}

/** Reads a file that may be anything, and writes nothing. */
export const useReadFile = (file: File | undefined): FileRead | undefined => {
  const [last, setLast] = useState<{ file: File; read: FileRead }>()
  useEffect(() => {
    if (!file) return
    let wanted = true
    void readFile(file).then((read) => {
      if (wanted) setLast({ file, read })
    })
    return () => {
      wanted = false
    }
  }, [file])
  return last?.file === file ? last?.read : undefined
}
