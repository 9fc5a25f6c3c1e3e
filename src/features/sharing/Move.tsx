import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { LinkBox, mostInQr } from './LinkBox.tsx'
import { type ShareChoice } from '../../core/share/sharePolicy.ts'
import { SaveAsFile } from './SaveAsFile.tsx'
import { useCopy } from './useFile.ts'
import { useLink } from './useLink.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

const everything: ShareChoice = {
  ownTitles: true,
  interview: true,
  pocketNotes: true,
  answers: true,
  practice: true,
  identity: true,
}

/** Everything, to another device of the person's own: by code or link where it fits, else by file. */
export const Move = ({ onBack, onClose }: { onBack: () => void; onClose: () => void }) => {
  const t = useSharingWords()
  const { made } = useLink(everything)
  const save = useCopy()
  const link = made?.kind === 'ok' ? made.link : undefined
  const scans = link !== undefined && link.length <= mostInQr
  return (
    <Dialog title={t(($) => $.move.open)} onClose={onClose}>
      {link !== undefined && (
        <>
          <p>{scans ? t(($) => $.move.scan) : t(($) => $.move.text)}</p>
          <p role="status" className={styles.private}>
            {t(($) => $.move.private)}
          </p>
          <LinkBox link={link} showsQr={scans} />
        </>
      )}
      {made && made.kind !== 'ok' && <p role="alert">{t(($) => $.move.tooLong)}</p>}
      <div className={styles.file}>
        <p className={styles.meta}>{t(($) => $.move.file)}</p>
        <SaveAsFile look={made && made.kind !== 'ok' ? 'filled' : 'outline'} onSave={save} />
      </div>
      <DialogActions>
        <Button look="text" onClick={onBack}>
          {t(($) => $.back)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
