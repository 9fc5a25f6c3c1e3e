import { useTranslation } from 'react-i18next'
import { lazyPart } from '../i18n/lazyPart.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'

export type Props = {
  /** A copy to be opened, when it is here already. */
  file?: File | undefined
  onClose: () => void
}

const NotFetched = ({ onClose }: Props) => {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.share.open)} onClose={onClose}>
      <p>{t(($) => $.share.notFetched)}</p>
      <DialogActions>
        <Button look="filled" onClick={onClose}>
          {t(($) => $.share.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const words = ['sharing', 'exercises'] as const

/** What can be asked about sharing and copies, each a dialog that is fetched when it is wanted. */
export const dialogs = {
  share: lazyPart<Props>(() => import('./ShareDialog.tsx').then((each) => each.ShareDialog), words, { NotFetched }),
  save: lazyPart<Props>(() => import('./SaveDialog.tsx').then((each) => each.SaveDialog), words, { NotFetched }),
  open: lazyPart<Props>(() => import('./OpenDialog.tsx').then((each) => each.OpenDialog), words, { NotFetched }),
}
