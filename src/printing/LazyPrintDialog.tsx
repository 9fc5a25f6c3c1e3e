import { Suspense, useEffect, useState, type ComponentProps, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import type { PrintDialog } from './PrintDialog.tsx'

type Props = ComponentProps<typeof PrintDialog>

/** The dialog, fetched when it is first asked for. */
export const LazyPrintDialog = (props: Props) => {
  const { i18n } = useTranslation()
  const [Fetched, setFetched] = useState<ComponentType<Props>>()
  useEffect(() => {
    let isHere = true
    Promise.all([import('./PrintDialog.tsx'), i18n.loadNamespaces('printing')])
      .then(([{ PrintDialog }]) => PrintDialog)
      .catch(() => NotFetched)
      .then((found) => {
        if (isHere) setFetched(() => found)
      })
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [i18n])
  return (
    Fetched && (
      <Suspense fallback={null}>
        <Fetched {...props} />
      </Suspense>
    )
  )
}

const NotFetched = ({ onClose }: Props) => {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.print.open)} onClose={onClose}>
      <p>{t(($) => $.print.notFetched)}</p>
      <DialogActions>
        <Button look="filled" onClick={onClose}>
          {t(($) => $.print.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
