import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { CopyChoice } from './CopyChoice.tsx'
import type { ShareDialogProps } from './shareDialogProps.ts'
import { useOpenCopy } from './useOpenCopy.ts'
import { useSharingWords } from './useReadWords.ts'
import { Working } from './Working.tsx'
import * as styles from './Share.module.css'

/** Opens a file that may be anything: first says what is in it and what would change. */
export const OpenDialog = ({ file: dropped, onClose }: ShareDialogProps) => {
  const t = useSharingWords()
  const [chosen, setChosen] = useState<{ file: File; from: File | undefined }>()
  // A file dropped later takes the place of the one chosen before.
  const file = chosen && chosen.from === dropped ? chosen.file : dropped
  const { opening, stop, take } = useOpenCopy(file)
  const input = useRef<HTMLInputElement>(null)
  const choose = (next: File) => setChosen({ file: next, from: dropped })
  const isStopped = opening?.status === 'stopped'
  useEffect(() => {
    // The stop button that was pressed is gone.
    if (isStopped) input.current?.focus()
  }, [isStopped])
  if (opening?.status === 'open') {
    return (
      <Dialog title={t(($) => $.copy.title)} onClose={onClose}>
        <CopyChoice
          open={opening}
          onTake={(how) => void take(how).then((isTaken) => isTaken && onClose())}
          onStop={stop}
          onClose={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={t(($) => $.copy.title)} onClose={onClose}>
      {!file && <p>{t(($) => $.copy.text)}</p>}
      <p role="alert" className={styles.problem}>
        {opening?.status === 'refused' && t(($) => $.copy.errors[opening.kind])}
      </p>
      <p role="status" className={styles.meta}>
        {isStopped && t(($) => $.copy.stopped)}
      </p>
      {opening?.status === 'reading' && <Working name={t(($) => $.copy.reading)} done={opening.done} onStop={stop} />}
      <DialogActions>
        <FileButton input={input} onChoose={choose}>
          {file ? t(($) => $.copy.other) : t(($) => $.copy.choose)}
        </FileButton>
        <Button look="text" onClick={onClose}>
          {t(($) => $.copy.cancel)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type FileProps = { input: RefObject<HTMLInputElement | null>; onChoose: (file: File) => void; children: ReactNode }

/** The browser's own way to a file, under a label that looks like a button. */
const FileButton = ({ input, onChoose, children }: FileProps) => {
  const id = useId()
  return (
    <span className={styles.choose}>
      <input
        ref={input}
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
