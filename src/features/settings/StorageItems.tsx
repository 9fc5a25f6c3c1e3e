import { useTranslation } from 'react-i18next'
import { DialogBoundary } from '../../shell/DialogBoundary.tsx'
import { address } from '../../shell/useAddress.ts'
import { MenuItem } from '../../ui/Menu.tsx'
import { storageDialogs } from './storageDialogs.tsx'
import { storageHash, useStoragePage } from './useStoragePage.ts'

/** In the menu: what is stored, and being rid of it. */
export const StorageItems = ({ onDelete }: { onDelete: () => void }) => {
  const { t } = useTranslation()
  return (
    <>
      <MenuItem onClick={() => address().go(storageHash)}>{t(($) => $.saving.storage)}</MenuItem>
      <MenuItem onClick={onDelete}>{t(($) => $.saving.deleteAll)}</MenuItem>
    </>
  )
}

type DialogProps = { isDeleting: boolean; onClose: () => void }

/** The dialogs that these items open. */
export const StorageDialogs = ({ isDeleting, onClose }: DialogProps) => {
  const page = useStoragePage()
  return (
    <>
      {page.open && (
        <DialogBoundary where="storage" onClose={page.leave}>
          <storageDialogs.storage onClose={page.leave} />
        </DialogBoundary>
      )}
      {isDeleting && (
        <DialogBoundary where="deletion" onClose={onClose}>
          <storageDialogs.deleteAll onClose={onClose} />
        </DialogBoundary>
      )}
    </>
  )
}
