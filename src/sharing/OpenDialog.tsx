import { useId, useState, type ReactNode } from 'react'
import { usePreparationStore } from '../preparation/store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { CopyChoice } from './CopyChoice.tsx'
import { combinedDocument, replacedDocument } from './documents.ts'
import type { Props } from './LazyDialog.tsx'
import { useReadFile } from './useReadFile.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

/** Opens a file that may be anything: first says what is in it and what would change. */
export const OpenDialog = ({ file: dropped, onClose }: Props) => {
  const t = useSharingWords()
  const store = usePreparationStore()
  const [chosen, setChosen] = useState<{ file: File; from: File | undefined }>()
  // A file dropped later takes the place of the one chosen before.
  const file = chosen && chosen.from === dropped ? chosen.file : dropped
  const read = useReadFile(file)
  const choose = (next: File) => setChosen({ file: next, from: dropped })
  if (read?.kind === 'ok') {
    const theirs = read.document
    return (
      <Dialog title={t(($) => $.copy.title)} onClose={onClose}>
        <CopyChoice
          theirs={theirs}
          saved={read.saved}
          doubts={read.doubts}
          onCombine={(apart) => {
            store.changeAll((mine) => combinedDocument(mine, theirs, apart), apart ? 'separated' : 'combined')
            onClose()
          }}
          onReplace={() => {
            store.changeAll((mine) => replacedDocument(mine, theirs), 'replaced')
            store.openPreparation(store.open().id)
            onClose()
          }}
          onClose={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={t(($) => $.copy.title)} onClose={onClose}>
      {!file && <p>{t(($) => $.copy.text)}</p>}
      <p role="alert" className={styles.problem}>
        {read && t(($) => $.copy.errors[read.kind])}
      </p>
      <p role="status" className={styles.meta}>
        {file && !read && t(($) => $.copy.reading)}
      </p>
      <DialogActions>
        <FileButton onChoose={choose}>{file ? t(($) => $.copy.other) : t(($) => $.copy.choose)}</FileButton>
        <Button look="text" onClick={onClose}>
          {t(($) => $.copy.cancel)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** The browser's own way to a file, under a label that looks like a button. */
const FileButton = ({ onChoose, children }: { onChoose: (file: File) => void; children: ReactNode }) => {
  const id = useId()
  return (
    <span className={styles.choose}>
      <input
        id={id}
        className={styles.input}
        type="file"
        // Some mail programs and chats send it on as plain text.
        accept=".json,.txt,application/json,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again once it has changed.
          target.value = ''
          if (file) onChoose(file)
        }}
      />
      <label className={styles.chooseLabel} htmlFor={id}>
        {children}
      </label>
    </span>
  )
}
