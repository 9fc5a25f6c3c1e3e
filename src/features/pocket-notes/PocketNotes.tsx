import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotePart } from '../../core/derive/pocketNotes.ts'
import { useProgress } from '../../shell/useStore.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { BackLink } from './BackLink.tsx'
import { linesToRead } from '../../core/derive/readAloud.ts'
import { isPromised } from '../../core/derive/noteLines.ts'
import { NotesPart } from './NotesPart.tsx'
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
  const ready = useProgress((progress) => progress.ready)
  const heading = useRef<HTMLHeadingElement>(null)
  const filled = parts.filter(({ lines }) => lines.length > 0)
  const empty = parts.filter(({ lines }) => lines.length === 0)

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
          <p className={styles.acts}>
            {toRead.length > 0 && (
              <Button look="text" onClick={() => setIsReading(true)}>
                {t(($) => $.reading.open)}
              </Button>
            )}
            <Button look="text" onClick={onPrint}>
              {page(($) => $.print.open)}
            </Button>
          </p>
        </div>
        {ready && <p className={styles.ready}>{page(($) => $.progress.ready)}</p>}
        {filled.length === 0 && <p className={styles.intro}>{page(($) => $.slip.intro)}</p>}
        {filled.map((part) => (
          <NotesPart key={part.id} part={part} />
        ))}
        {filled.length === 0 && <Blanks parts={empty.filter(({ id }) => isPromised(id))} />}
        {filled.length > 0 && empty.length > 0 && (
          <section className={styles.rest} aria-labelledby="notes-empty">
            <h2 id="notes-empty" className="visually-hidden">
              {t(($) => $.empty)}
            </h2>
            <Blanks parts={empty} />
          </section>
        )}
      </div>
      {isReading && toRead.length > 0 && <ReadAloud lines={toRead} onClose={() => setIsReading(false)} />}
    </main>
  )
}

/** Parts that wait for words: each leads to its step. */
const Blanks = ({ parts }: { parts: readonly NotePart[] }) => {
  const { t } = useTranslation()
  return (
    <ul className={styles.empty}>
      {parts.map(({ id, task }) => (
        <li key={id}>
          <a href={`#${task}`} className={isPromised(id) ? styles.blank : undefined}>
            {t(($) => $.slip.parts[id])}
          </a>
        </li>
      ))}
    </ul>
  )
}
