import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import type { Elements } from '../ui/Elements.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

type Props = { readonly where: string; readonly onClose: () => void; readonly children: Elements }

/** Stands around a dialog: where it fails, another dialog says so, and what opened it stays. */
export const DialogBoundary = ({ where, onClose, children }: Props) => {
  const { t } = useTranslation()
  return (
    <ErrorBoundary
      where={where}
      within={(said) => (
        <Dialog title={t(($) => $.broken.title)} onClose={onClose}>
          {said}
        </Dialog>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}
