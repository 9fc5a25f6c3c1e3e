import {
  holdsText,
  type WrittenText,
  type WrittenRow,
  type WrittenAnswer as Read,
} from '../../core/derive/writtenAnswers.ts'
import { useReadWords } from './useReadWords.ts'
import * as styles from './Reading.module.css'

/** What is written in a task, to be read. */
export const Reading = ({ task, reading }: { task: string; reading: Read }) => {
  if (!holdsText(reading)) return null
  return (
    <div className={styles.reading}>
      <Entries task={task} entries={reading.entries} />
      {reading.rows.length > 0 && (
        <ul className={styles.rows}>
          {reading.rows.map((row) => (
            <li key={row.id}>
              <RowText task={task} row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const RowText = ({ task, row }: { task: string; row: WrittenRow }) => {
  const words = useReadWords()
  return (
    <>
      {row.isStarter && <p>{words.starter(task, row.id) ?? row.id}</p>}
      <Entries task={task} entries={row.entries} />
    </>
  )
}

/** Texts under their labels. */
export const Entries = ({ task, entries }: { task: string; entries: readonly WrittenText[] }) => {
  const words = useReadWords()
  if (entries.length === 0) return null
  return (
    <dl className={styles.entries}>
      {entries.map((entry, index) => (
        <div key={`${entry.field} ${index}`}>
          <dt>{words.label(task, entry)}</dt>
          <dd dir="auto">{words.text(task, entry)}</dd>
        </div>
      ))}
    </dl>
  )
}
