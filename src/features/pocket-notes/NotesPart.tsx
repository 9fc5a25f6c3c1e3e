import { useTranslation } from 'react-i18next'
import { languageOf } from '../../i18n/languages.ts'
import { audiences } from '../../core/derive/answers.ts'
import type { NoteLine, NotePart } from '../../core/derive/pocketNotes.ts'
import { meetingLine } from './meetingLine.ts'
import { noteTextOf } from '../../core/derive/noteLines.ts'
import { Starter } from './Starter.tsx'
import { WeaknessLine } from './WeaknessLine.tsx'
import * as styles from './PocketNotes.module.css'
import * as thing from './Thing.module.css'

/** The heading of a part: below the page's own, or below that of the sheet. */
export type PartHeading = 'h2' | 'h3'

type Props = {
  part: NotePart
  heading: PartHeading
  /** It holds the line to write now. */
  isNext: boolean
}

/** One part of the notes on ruled paper: its lines, or blank ones that lead to where they are written. */
export const NotesPart = ({ part, heading: Heading, isNext }: Props) => {
  const { t } = useTranslation()
  const { id, task, lines } = part
  const isBlank = lines.length === 0
  const looks = [styles.part, isBlank && styles.blank, isNext && styles.next]
  return (
    <section className={looks.filter(Boolean).join(' ')} data-part={id} aria-labelledby={`notes-${id}`}>
      <Heading id={`notes-${id}`} className={styles.heading}>
        <a href={`#${task}`}>{t(($) => $.slip.parts[id])}</a>
      </Heading>
      {isBlank && isNext && id !== 'interview' && <p className={styles.opener}>{t(($) => $.slip.openers[id])}</p>}
      {id === 'questions' ? (
        <Questions lines={lines} heading={Heading === 'h2' ? 'h3' : 'h4'} />
      ) : (
        !isBlank && <Lines part={part} />
      )}
    </section>
  )
}

const Lines = ({ part: { id, lines } }: { part: NotePart }) => {
  const List = id === 'strengths' ? 'ol' : 'ul'
  return (
    <List className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          {id === 'interview' ? (
            <MeetingLine line={line} />
          ) : id === 'bring' ? (
            <Thing line={line} />
          ) : id === 'weakness' ? (
            <WeaknessLine line={line} />
          ) : (
            <ReadLine part={id} line={line} />
          )}
        </li>
      ))}
    </List>
  )
}

const Text = ({ className, children }: { className?: string | undefined; children: string }) => (
  <p className={className} dir="auto">
    {children}
  </p>
)

const MeetingLine = ({ line }: { line: NoteLine }) => {
  const { i18n } = useTranslation()
  const { main, more } = meetingLine(languageOf(i18n.language), line)
  return <Text className={styles.main}>{[main, more].filter(Boolean).join(', ')}</Text>
}

const ReadLine = ({ part, line }: { part: Exclude<NotePart['id'], 'interview'>; line: NoteLine }) => {
  const { t } = useTranslation('notes')
  const { about, main, more, before } = noteTextOf(part, line)
  return (
    <>
      {about !== undefined && <Text className={styles.about}>{about}</Text>}
      <Text className={styles.main}>{main}</Text>
      {more.map((text) => (
        <Text key={text} className={styles.more}>
          {text}
        </Text>
      ))}
      {before !== undefined && (
        <>
          <p className={styles.label}>{t(($) => $.lastTime)}</p>
          <Text className={styles.said}>{before}</Text>
        </>
      )}
    </>
  )
}

const Thing = ({ line: { texts, starter, done } }: { line: NoteLine }) => {
  const { t } = useTranslation('notes')
  return (
    <p className={thing.thing} data-done={done}>
      <span dir="auto">{starter === undefined ? texts.main : <Starter id={starter} />}</span>
      {done && <span className="visually-hidden">{`, ${t(($) => $.packed)}`}</span>}
    </p>
  )
}

/** The person's questions by whom they are for; without headings where all are for anyone. */
const Questions = ({ lines, heading: Heading }: { lines: readonly NoteLine[]; heading: 'h3' | 'h4' }) => {
  const { t } = useTranslation('notes')
  const groups = audiences
    .map((audience) => ({ audience, group: lines.filter((line) => line.for === audience) }))
    .filter(({ group }) => group.length > 0)
  return groups.map(({ audience, group }) => (
    <div key={audience}>
      {(groups.length > 1 || audience !== 'anyone') && (
        <Heading className={styles.audience}>{t(($) => $.for[audience])}</Heading>
      )}
      <ul className={styles.lines}>
        {group.map((line) => (
          <li key={line.id} className={styles.line}>
            <Text className={styles.main}>{line.texts.main ?? ''}</Text>
          </li>
        ))}
      </ul>
    </div>
  ))
}
