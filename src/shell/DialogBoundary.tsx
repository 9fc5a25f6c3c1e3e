import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import type { Elements } from '../ui/Elements.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

type Props = { readonly where: string; readonly onClose: () => void; readonly children: Elements }

/** Round a dialog: one that fails says so in a dialog, and what opened it stays. */
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
