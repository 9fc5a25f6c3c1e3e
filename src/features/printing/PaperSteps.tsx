import type { Entry, Item, Written } from './writtenAnswers.ts'
import { Box } from './Box.tsx'
import { taskOf } from '../../core/catalogue/tasks.ts'
import type { PaperSheet, Step } from './sheet.ts'
import * as styles from './PaperSteps.module.css'

type Props = {
  sheet: PaperSheet
  lines: boolean
  /** Lines for steps that the person adds by pen. */
  ownLines: number
}

/** The checklist on paper. */
export const PaperSteps = ({ sheet: { sections, ownSteps }, lines, ownLines }: Props) => (
  <div className={styles.sections}>
    {sections.map(({ id, title, steps }) => (
      <section key={id}>
        {steps.map((step, index) => (
          <StepOnPaper key={step.id} step={step} lines={lines} heading={index === 0 ? title : undefined} />
        ))}
      </section>
    ))}
    {ownLines > 0 && (
      <section>
        <h2 className={styles.section}>{ownSteps}</h2>
        {Array.from({ length: ownLines }, (_, index) => (
          <div key={index} className={styles.step}>
            <Box done={false} />
            <div className={styles.blank} />
          </div>
        ))}
      </section>
    )}
  </div>
)

type StepProps = { step: Step; lines: boolean; heading: string | undefined }

/** One step; the first of a section has its heading with it, so that neither stands alone. */
const StepOnPaper = ({ step, lines, heading }: StepProps) => {
  const { title, done, minutes, landed, why, how } = step
  const isWritten = step.entries.length + step.items.length > 0
  return (
    <article className={isWritten ? styles.written : styles.whole}>
      <div className={styles.together}>
        {heading !== undefined && <h2 className={styles.section}>{heading}</h2>}
        <div className={styles.step}>
          <Box done={done} />
          <div>
            <h3 className={styles.name} dir={taskOf(step.id) ? undefined : 'auto'}>
              {title}
            </h3>
            {landed !== undefined && (
              <p className={styles.landed} dir="auto">
                {landed}
              </p>
            )}
            {why !== undefined && <p className={styles.why}>{why}</p>}
          </div>
          {how.length > 0 && (
            <ul className={styles.how}>
              {how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {how.length === 0 && minutes !== undefined && <p className={styles.minutes}>{minutes}</p>}
        </div>
      </div>
      {isWritten && <WrittenOnPaper written={step} />}
      {!isWritten && lines && <Lines count={3} />}
    </article>
  )
}

/** Lines to write on by pen. */
export const Lines = ({ count }: { count: number }) => (
  <div className={styles.lines} aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <div key={index} className={styles.line} />
    ))}
  </div>
)

/** What the person wrote: whole, however long. */
export const WrittenOnPaper = ({ written: { entries, items } }: { written: Written }) => (
  <div className={styles.answers}>
    {entries.map((entry, index) => (
      <EntryOnPaper key={index} entry={entry} />
    ))}
    {items.map((item, index) => (
      <ItemOnPaper key={index} item={item} />
    ))}
  </div>
)

const EntryOnPaper = ({ entry: { label, text } }: { entry: Entry }) => (
  <div className={styles.entry}>
    {label !== undefined && <p className={styles.label}>{label}</p>}
    <p className={styles.text} dir="auto">
      {text}
    </p>
  </div>
)

const ItemOnPaper = ({ item: { done, entries } }: { item: Item }) => {
  if (done === undefined) {
    return (
      <div className={styles.item}>
        {entries.map((entry, index) => (
          <EntryOnPaper key={index} entry={entry} />
        ))}
      </div>
    )
  }
  const [first, ...rest] = entries
  return (
    <div className={styles.ticked}>
      <Box done={done} />
      <p className={styles.text} dir="auto">
        {first?.text}
      </p>
      {rest.map((entry, index) => (
        <EntryOnPaper key={index} entry={entry} />
      ))}
    </div>
  )
}
