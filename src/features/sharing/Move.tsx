import { LinkBox, mostInQr } from './LinkBox.tsx'
import { PurposeDialog, type PurposeProps } from './PurposeDialog.tsx'
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
export const Move = (props: PurposeProps) => {
  const t = useSharingWords()
  const { made } = useLink(everything)
  const save = useCopy()
  const link = made?.kind === 'ok' ? made.link : undefined
  const scans = link !== undefined && link.length <= mostInQr
  return (
    <PurposeDialog title={t(($) => $.purposes.device.title)} {...props}>
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
    </PurposeDialog>
  )
}
