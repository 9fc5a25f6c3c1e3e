import { useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'

export type Props = {
  /** A copy to be opened, when it is here already. */
  file?: File | undefined
  onClose: () => void
}

const dialogs = {
  share: () => import('./ShareDialog.tsx').then(({ ShareDialog }) => ShareDialog),
  save: () => import('./SaveDialog.tsx').then(({ SaveDialog }) => SaveDialog),
  open: () => import('./OpenDialog.tsx').then(({ OpenDialog }) => OpenDialog),
} satisfies Record<string, () => Promise<ComponentType<Props>>>

/** What can be asked about sharing and copies. */
export type Asking = keyof typeof dialogs

/** One of the dialogs, fetched when it is first asked for. */
export const LazyDialog = ({ name, ...props }: Props & { name: Asking }) => {
  const { i18n } = useTranslation()
  const [Fetched, setFetched] = useState<ComponentType<Props>>()
  useEffect(() => {
    let isHere = true
    Promise.all([dialogs[name](), i18n.loadNamespaces(['sharing', 'exercises'])])
      .then(([found]): ComponentType<Props> => found)
      .catch(() => NotFetched)
      .then((found) => {
        if (isHere) setFetched(() => found)
      })
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [name, i18n])
  return Fetched && <Fetched {...props} />
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
