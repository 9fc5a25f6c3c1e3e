import { ScanOnPaper, type Scan } from './ScanOnPaper.tsx'
import { PartOnPaper } from './PaperNotes.tsx'
import type { PaperSheet } from './sheet.ts'
import * as styles from './PaperNotes.module.css'

/** The pocket notes, to be folded once: when, where and the strengths in front, the rest behind. */
export const FoldedNotes = ({ sheet, scan }: { sheet: PaperSheet; scan: Scan | undefined }) => {
  const { notes } = sheet
  const strengths = notes.find(({ id }) => id === 'strengths')
  return (
    <>
      <div className={styles.front} data-front="">
        <header className={styles.head}>
          <div className={styles.when}>
            <h1 className={styles.title}>{sheet.title}</h1>
            <When sheet={sheet} />
          </div>
          <Where sheet={sheet} />
          <ScanOnPaper scan={scan} className={styles.scan} qrClassName={styles.qr} />
        </header>
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

/** What isn't known yet is a line to fill in by pen. */
const Blank = ({ label }: { label: string }) => (
  <>
    <p className={styles.label}>{label}</p>
    <p className={styles.blank} />
  </>
)

const When = ({ sheet: { appointment, facts } }: { sheet: PaperSheet }) => {
  const { day, time, zone } = appointment
  const label = facts.find(({ id }) => id === 'when')?.label ?? ''
  if (!day && !time) return <Blank label={label} />
  return (
    <>
      {day && <p className={styles.day}>{day}</p>}
      {time && <p className={styles.time}>{time}</p>}
      {zone && <p className={styles.label}>{zone}</p>}
    </>
  )
}

const Where = ({ sheet: { facts, notes } }: { sheet: PaperSheet }) => {
  const meeting = facts.filter(({ id }) => id !== 'when')
  const items = notes.find(({ id }) => id === 'interview')?.items ?? []
  const known = meeting.map(({ text }) => text).filter(Boolean)
  return (
    <div className={styles.place}>
      {meeting
        .filter(({ text }) => text === '')
        .map(({ id, label }) => (
          <Blank key={id} label={label} />
        ))}
      {known.length > 0 && <p dir="auto">{known.join(', ')}</p>}
      {items.map(({ id, main, more }) => (
        <p key={id} dir="auto">
          {[main, ...more].join(', ')}
        </p>
      ))}
    </div>
  )
}
