import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { useSharingWords } from '../useReadWords.ts'
import { useHelpingWords } from './useQuestions.ts'

type Props = {
  /** Who was heard; empty where they gave no name. */
  candidate: string
  /** What loses what was heard, in words. */
  act: string
  onSend: () => void
  onAct: () => void
  onClose: () => void
}

/** Asks before what was heard is lost. */
export const UnsentDialog = ({ candidate: name, act, onSend, onAct, onClose }: Props) => {
  const t = useHelpingWords()
  const sharing = useSharingWords()
  return (
    <Dialog title={t(($) => $.sending.unsent)} onClose={onClose}>
      <DialogActions>
        <Button look="filled" onClick={onSend}>
          {name === '' ? t(($) => $.sending.send) : t(($) => $.sending.sendTo, { name })}
        </Button>
        <Button look="text" onClick={onAct}>
          {act}
        </Button>
        <Button look="text" onClick={onClose}>
          {sharing(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
