import { useId, useMemo } from 'react'
import { format } from '../../core/document/restore.ts'
import { preparationOfShared } from '../../core/share/changes.ts'
import { type SharedContent } from '../../core/share/sharedContent.ts'
import { Content } from './Content.tsx'
import { LinkBox } from './LinkBox.tsx'
import { SaveAsFile } from './SaveAsFile.tsx'
import { useFile } from './useFile.ts'
import { type Made } from './useMadeLink.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

type Props = { made: Made | undefined; content: SharedContent }

/** The link, or a file where there is none, whether it holds texts, and exactly what the receiver will see. */
export const ShareLink = ({ made, content }: Props) => {
  const t = useSharingWords()
  return (
    <>
      <p role="status" className={styles.private}>
        {content.texts && t(($) => $.private)}
      </p>
      <div className={styles.made}>{made && <Result made={made} content={content} />}</div>
      <Preview content={content} />
    </>
  )
}

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
