import { Box } from './Box.tsx'
import type { NotesItem, NotesPart } from './paperNotes.ts'
import { Lines } from './PaperSteps.tsx'
import * as styles from './PaperNotes.module.css'

/** The pocket notes on paper: the strengths across the sheet, the rest below. The head has the interview. */
export const PaperNotes = ({ parts }: { parts: readonly NotesPart[] }) => {
  const strengths = parts.find(({ id }) => id === 'strengths')
  return (
    <>
      {strengths && <PartOnPaper part={strengths} />}
      <div className={styles.parts}>
        {parts
          .filter((part) => part !== strengths && part.id !== 'interview')
          .map((part) => (
            <PartOnPaper key={part.id} part={part} />
          ))}
      </div>
    </>
  )
}

export const PartOnPaper = ({ part: { id, title, items, lines } }: { part: NotesPart }) => {
  const List = id === 'strengths' ? 'ol' : 'ul'
  return (
    <section className={id === 'strengths' ? styles.strengths : styles.part} data-part={id}>
      <h2 className={styles.partTitle}>{title}</h2>
      {items.length > 0 && (
        <List className={styles.notes}>
          {items.map((item) => (
            <NoteOnPaper key={item.id} item={item} />
          ))}
        </List>
      )}
      {lines > 0 && <Lines count={lines} />}
    </section>
  )
}

const NoteOnPaper = ({ item: { about, main, more, done } }: { item: NotesItem }) => (
  <li className={done === undefined ? styles.note : styles.thing}>
    {done !== undefined && <Box done={done} />}
    {about !== undefined && (
      <p className={styles.noteAbout} dir="auto">
        {about}
      </p>
    )}
    <p className={styles.noteMain} dir="auto">
      {main}
    </p>
    {more.map((text, index) => (
      <p key={index} className={styles.noteMore} dir="auto">
        {text}
      </p>
    ))}
  </li>
)
