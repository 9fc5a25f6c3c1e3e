import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { useCopy } from './useFile.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'
import { report } from '../../core/report.ts'

/** What the browser says when it is asked to keep what is stored. */
type Lasting = 'granted' | 'refused'

const askToKeep = async (): Promise<Lasting> => {
  try {
    // Older browsers have neither.
    const { storage } = navigator as { storage?: Partial<StorageManager> }
    return (await storage?.persist?.()) ? 'granted' : 'refused'
  } catch (error) {
    report(error, 'ask to keep')
    return 'refused'
  }
}

/** Saves everything as a file, and says what the browser promises about the rest. */
export const SaveDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useSharingWords()
  const save = useCopy()
  const [name, setName] = useState<string>()
  const [lasting, setLasting] = useState<Lasting>()
  const saveNow = () => {
    setName(save())
    void askToKeep().then(setLasting)
  }
  return (
    <Dialog title={t(($) => $.save.title)} onClose={onClose}>
      <p>{t(($) => $.save.text)}</p>
      <div role="status" className={styles.told}>
        {name !== undefined && <p>{t(($) => $.save.saved, { name })}</p>}
        {lasting && <p>{t(($) => $.save[lasting])}</p>}
      </div>
      <DialogActions>
        <Button look="filled" onClick={saveNow}>
          {t(($) => $.save.save)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
