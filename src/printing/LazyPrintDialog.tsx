import { Suspense, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../i18n/lazyPart.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import type { PrintDialog } from './PrintDialog.tsx'

type Props = ComponentProps<typeof PrintDialog>

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

const Part = lazyPart<Props>(() => import('./PrintDialog.tsx').then((each) => each.PrintDialog), ['printing'], {
  NotFetched,
})

/** The dialog, fetched when it is wanted. */
export const LazyPrintDialog = Object.assign(
  (props: Props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  ),
  { fetch: Part.fetch },
)
