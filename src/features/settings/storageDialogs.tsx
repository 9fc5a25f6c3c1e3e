import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../shell/lazyPart.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Broken } from '../../shell/Broken.tsx'

type Props = { readonly onClose: () => void }

const NotFetched = ({ onClose }: Props) => {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.broken.title)} onClose={onClose}>
      <Broken />
    </Dialog>
  )
}

const words = ['storage'] as const

/** The dialogs on what is stored, which are needed seldom. */
export const storageDialogs = {
  storage: lazyPart<Props>(() => import('./StorageDialog.tsx').then((each) => each.StorageDialog), words, {
    NotFetched,
  }),
  rescue: lazyPart<Props>(() => import('./RescueDialog.tsx').then((each) => each.RescueDialog), words, { NotFetched }),
  deleteAll: lazyPart<Props>(() => import('./DeleteAllDialog.tsx').then((each) => each.DeleteAllDialog), words, {
    NotFetched,
  }),
}
