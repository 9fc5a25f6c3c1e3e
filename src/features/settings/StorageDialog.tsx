import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { DeleteAllDialog } from './DeleteAllDialog.tsx'
import { Recordings } from './Recordings.tsx'
import { Reports } from './Reports.tsx'
import * as styles from './StorageDialog.module.css'
import { useBackupDownload } from './useBackupDownload.ts'

const parts = ['insecure', 'what', 'who', 'share', 'lose'] as const
type Part = (typeof parts)[number]

const isSaid = (part: Part): boolean => part !== 'insecure' || !isSecureContext

/** Some browsers don't, and none does over plain HTTP. */
const keepsFiles = () => 'serviceWorker' in navigator

/** In plain words: what is stored where, who can see it, and how to be rid of it. */
export const StorageDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('storage')
  const download = useBackupDownload()
  const [deleting, setDeleting] = useState(false)
  if (deleting) return <DeleteAllDialog onClose={onClose} />
  return (
    <Dialog title={t(($) => $.storage.title)} onClose={onClose}>
      {parts.filter(isSaid).map((part) => (
        <section key={part}>
          <h3 className={styles.heading}>{t(($) => $.storage[part].heading)}</h3>
          <ul className={styles.lines}>
            {t(($) => $.storage[part].lines, { returnObjects: true }).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {part === 'what' && keepsFiles() && <li>{t(($) => $.storage.offline)}</li>}
          </ul>
        </section>
      ))}
      <Recordings />
      <Reports />
      <DialogActions>
        <Button look="filled" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
        <Button look="text" onClick={download}>
          {t(($) => $.download)}
        </Button>
        <Button look="text" onClick={() => setDeleting(true)}>
          {t(($) => $.deleteAll.open)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
