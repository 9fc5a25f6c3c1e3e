import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { DialogActions } from '../../ui/Dialog.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

type Props = {
  name: string
  /** From 0 to 1. */
  done: number
  onStop: () => void
}

/** How far a long piece of work has come, and a way to stop it. */
export const Working = ({ name, done, onStop }: Props) => {
  const t = useSharingWords()
  const id = useId()
  return (
    <div className={styles.working}>
      <p id={id} role="status" className={styles.meta}>
        {name}
      </p>
      <progress className={styles.progress} aria-labelledby={id} value={done} max={1} />
      <DialogActions>
        <Button onClick={onStop}>{t(($) => $.copy.stop)}</Button>
      </DialogActions>
    </div>
  )
}
