import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginAnew } from '../../core/persistence/beginAnew.ts'
import { readCopy } from '../../core/persistence/stored.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { useBytesDownload } from '../../shell/useBytesDownload.ts'

/** What can be done when what is stored can't be read. Nothing of it is lost by any choice. */
export const RescueDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('storage')
  const store = usePreparationStore()
  const download = useBytesDownload()
  const [copy] = useState(() => readCopy(store))
  const [failed, setFailed] = useState(false)
  const begin = (from: typeof copy) => {
    if (beginAnew(store, from)) onClose()
    else setFailed(true)
  }
  return (
    <Dialog title={t(($) => $.rescue.title)} onClose={onClose}>
      <p>{t(($) => $.rescue.text)}</p>
      <p>{copy ? t(($) => $.rescue.copy) : t(($) => $.rescue.noCopy)}</p>
      <p role="alert">{failed && t(($) => $.rescue.failed)}</p>
      <DialogActions>
        <Button look="filled" onClick={download}>
          {t(($) => $.rescue.download)}
        </Button>
        {copy && <Button onClick={() => begin(copy)}>{t(($) => $.rescue.goBack)}</Button>}
        <Button onClick={() => begin(undefined)}>{t(($) => $.rescue.beginAnew)}</Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
