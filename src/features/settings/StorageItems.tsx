import { useState } from 'react'
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

/** The dialogs that the menu opens, and the state of one of them. */
export const useStorageDialogs = () => {
  const page = useStoragePage()
  const [deleting, setDeleting] = useState(false)
  return {
    askToDelete: () => setDeleting(true),
    dialogs: (
      <>
        {page.open && (
          <DialogBoundary where="storage" onClose={page.leave}>
            <storageDialogs.storage onClose={page.leave} />
          </DialogBoundary>
        )}
        {deleting && (
          <DialogBoundary where="deletion" onClose={() => setDeleting(false)}>
            <storageDialogs.deleteAll onClose={() => setDeleting(false)} />
          </DialogBoundary>
        )}
      </>
    ),
  }
}
