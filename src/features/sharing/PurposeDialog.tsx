import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import type { Elements } from '../../ui/Elements.ts'
import { useSharingWords } from './useReadWords.ts'

export type PurposeProps = { onBack: () => void; onClose: () => void }

/** The dialog of one purpose, with a way back to the others. */
export const PurposeDialog = ({
  title,
  onBack,
  onClose,
  children,
}: PurposeProps & { title: string; children: Elements }) => {
  const t = useSharingWords()
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <DialogActions>
        <Button look="text" onClick={onBack}>
          {t(($) => $.back)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
