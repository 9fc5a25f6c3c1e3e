import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { useBackupDownload } from './useBackupDownload.ts'
import { useForget } from './useForget.ts'

/** Asks before everything of ours is removed from this device, and says how it went. */
export const DeleteAllDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('storage')
  const download = useBackupDownload()
  const forget = useForget()
  const [result, setResult] = useState<'gone' | 'partly'>()
  if (result)
    return (
      <Dialog title={t(($) => $.deleteAll[result].title)} onClose={onClose}>
        <p role="status">{t(($) => $.deleteAll[result].text)}</p>
        <DialogActions>
          <Button look="filled" onClick={onClose}>
            {t(($) => $.close)}
          </Button>
        </DialogActions>
      </Dialog>
    )
  return (
    <Dialog title={t(($) => $.deleteAll.title)} onClose={onClose}>
      <p>{t(($) => $.deleteAll.text)}</p>
      <DialogActions>
        <Button look="filled" onClick={() => void forget().then((gone) => setResult(gone ? 'gone' : 'partly'))}>
          {t(($) => $.deleteAll.confirm)}
        </Button>
        <Button look="text" onClick={download}>
          {t(($) => $.download)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.cancel)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
