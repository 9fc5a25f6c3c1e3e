import { NotesHead } from './NotesHead.tsx'
import { PartOnPaper } from './PaperNotes.tsx'
import type { Scan } from './ScanOnPaper.tsx'
import type { PaperSheet } from './sheet.ts'
import * as styles from './PaperNotes.module.css'

/** The pocket notes, to be folded once: when, where and the strengths in front, the rest behind. */
export const FoldedNotes = ({ sheet, scan }: { sheet: PaperSheet; scan: Scan | undefined }) => {
  const { notes } = sheet
  const strengths = notes.find(({ id }) => id === 'strengths')
  return (
    <>
      <div className={styles.front} data-front="">
        <NotesHead sheet={sheet} scan={scan} />
        {strengths && <PartOnPaper part={strengths} />}
      </div>
      <div className={styles.back}>
        {notes
          .filter((part) => part !== strengths && part.id !== 'interview')
          .map((part) => (
            <PartOnPaper key={part.id} part={part} />
          ))}
      </div>
    </>
  )
}
