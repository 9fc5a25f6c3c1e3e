import { useTranslation } from 'react-i18next'
import { startOver } from '../../core/document/preparation.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'

/** Asks before everything of this preparation is removed. */
export const StartOver = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  return (
    <Dialog title={t(($) => $.startOver.title)} onClose={onClose}>
      <p>{t(($) => $.startOver.text)}</p>
      <DialogActions>
        <Button
          look="filled"
          onClick={() => {
            // With a uid of its own, the next interview leaves the old one's event in a calendar alone.
            store.change((preparation) => ({ ...startOver(preparation), uid: store.newId() }), { undo: 'started-over' })
            onClose()
          }}
        >
          {t(($) => $.startOver.confirm)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.startOver.cancel)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
