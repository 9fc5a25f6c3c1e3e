import { ScanOnPaper, type Scan } from './ScanOnPaper.tsx'
import type { PaperSheet } from './sheet.ts'
import * as styles from './NotesHead.module.css'

/** When, where and whom, over the pocket notes. */
export const NotesHead = ({ sheet, scan }: { sheet: PaperSheet; scan: Scan | undefined }) => (
  <header className={styles.head}>
    <div className={styles.when}>
      <h1 className={styles.title}>{sheet.title}</h1>
      <When sheet={sheet} />
    </div>
    <Where sheet={sheet} />
    <ScanOnPaper scan={scan} className={styles.scan} qrClassName={styles.qr} />
  </header>
)

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
