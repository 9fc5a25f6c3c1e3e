import { useId, useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { identify } from '../../core/identity.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { format } from '../../core/document/restore.ts'
import { Content } from './Content.tsx'
import { type SharedContent } from '../../core/share/sharedContent.ts'
import { preparationOfShared } from '../../core/share/changes.ts'
import { LinkBox } from './LinkBox.tsx'
import { Move } from './Move.tsx'
import { progressOnly, type ShareChoice } from '../../core/share/sharePolicy.ts'
import { SaveAsFile } from './SaveAsFile.tsx'
import { useFile } from './useFile.ts'
import { useLink, type Made } from './useLink.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

const extras = ['ownTitles', 'interview', 'pocketNotes', 'answers'] as const satisfies readonly (keyof ShareChoice)[]

/** Asks what to share, makes the link, and shows what the receiver will see. Nothing else changes. */
export const ShareDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useSharingWords()
  const store = usePreparationStore()
  const [moving, setMoving] = useState(false)
  const move = () => {
    identify(store)
    setMoving(true)
  }
  if (moving) return <Move onBack={() => setMoving(false)} onClose={onClose} />
  return (
    <Dialog title={t(($) => $.title)} onClose={onClose}>
      <Choose onMove={move} />
      <DialogActions>
        <Button onClick={onClose}>{t(($) => $.close)}</Button>
      </DialogActions>
    </Dialog>
  )
}

const Choose = ({ onMove }: { onMove: () => void }) => {
  const t = useSharingWords()
  const [choice, setChoice] = useState(progressOnly)
  const { content, made } = useLink(choice)
  return (
    <>
      <p className={styles.meta}>{t(($) => $.intro)}</p>
      <fieldset>
        <legend className={styles.label}>{t(($) => $.include.legend)}</legend>
        {extras.map((extra) => (
          <label key={extra} className={styles.extra}>
            <Tick
              checked={choice[extra]}
              onChange={({ target }) => setChoice({ ...choice, [extra]: target.checked })}
            />
            <span>{t(($) => $.include[extra])}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={styles.private}>
        {content.texts && t(($) => $.private)}
      </p>
      <div className={styles.made}>{made && <Result made={made} content={content} />}</div>
      <Preview content={content} />
      <p>
        <Button look="text" onClick={onMove}>
          {t(($) => $.move.open)}
        </Button>
      </p>
    </>
  )
}

/** The link, or a file where there is none. */
const Result = ({ made, content }: { made: Made; content: SharedContent }) =>
  made.kind === 'ok' ? (
    <LinkBox key={made.link} link={made.link} showsQr={false} />
  ) : (
    <FileInstead why={made.kind} content={content} />
  )

const FileInstead = ({ why, content }: { why: 'too-long' | 'failed'; content: SharedContent }) => {
  const t = useSharingWords()
  const save = useFile()
  const file = () => save({ format, minReader: format, preparations: [preparationOfShared(content, 'shared')] })
  return (
    <div className={styles.link}>
      <p role="alert">{why === 'too-long' ? t(($) => $.link.tooLong) : t(($) => $.link.failed)}</p>
      <SaveAsFile look="filled" onSave={file} />
    </div>
  )
}

/** Exactly what the receiver will see. */
const Preview = ({ content }: { content: SharedContent }) => {
  const t = useSharingWords()
  const id = useId()
  const preparation = useMemo(() => preparationOfShared(content, 'shared'), [content])
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.label}>
        {t(($) => $.preview)}
      </h3>
      {/* What scrolls must be reachable by keyboard. */}
      <div className={styles.preview} role="group" aria-labelledby={id} tabIndex={0}>
        <Content shared={content} preparation={preparation} level={4} />
      </div>
    </section>
  )
}
