import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../../shell/useTitle.ts'
import { BackLink } from './BackLink.tsx'
import { linesToRead } from '../../core/derive/readAloud.ts'
import { NotesActs } from './NotesActs.tsx'
import { NotesParts } from './NotesParts.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { useNotes } from './useNotes.ts'
import * as styles from './PocketNotes.module.css'

type Props = {
  /** Goes back to the list. */
  onLeave: () => void
  onPrint: () => void
}

/** The slip grown to a page, to be read in a waiting room, and to be had on paper. */
export const PocketNotes = ({ onLeave, onPrint }: Props) => {
  const { t } = useTranslation('notes')
  const { t: page } = useTranslation('page')
  const parts = useNotes()
  const toRead = linesToRead(parts)
  const [isReading, setIsReading] = useState(false)
  const read = toRead.length > 0 ? () => setIsReading(true) : undefined
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useTitle(
    'over',
    t(($) => $.title),
  )

  return (
    <main className={styles.page}>
      <p className={styles.acts}>
        <BackLink onLeave={onLeave} />
      </p>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {page(($) => $.slip.heading)}
          </h1>
          <NotesActs className={styles.acts} onRead={read} onPrint={onPrint} />
        </div>
        <NotesParts parts={parts} heading="h2" />
      </div>
      {isReading && toRead.length > 0 && <ReadAloud lines={toRead} onClose={() => setIsReading(false)} />}
    </main>
  )
}
