import { Qr } from '../../ui/Qr.tsx'
import type { Fact, PaperSheet } from './sheet.ts'
import * as styles from './PaperHead.module.css'

/** A code that opens the person's ticks, and what it says it is. */
export type Scan = { readonly link: string; readonly label: string }

/** What the sheet is and whom it is for. What isn't known yet is a line to fill in by pen. */
export const PaperHead = ({ sheet, scan }: { sheet: PaperSheet; scan: Scan | undefined }) => (
  <header className={styles.head}>
    <div className={styles.headWords}>
      <h1 className={styles.title}>{sheet.title}</h1>
      <dl className={styles.facts}>
        {sheet.facts.map((fact) => (
          <FactOnPaper key={fact.id} fact={fact} />
        ))}
      </dl>
      {sheet.progress && <p className={styles.progress}>{sheet.progress}</p>}
    </div>
    {scan && (
      <figure className={styles.scan}>
        <Qr className={styles.qr} link={scan.link} />
        <figcaption>{scan.label}</figcaption>
      </figure>
    )}
  </header>
)

const FactOnPaper = ({ fact: { label, text } }: { fact: Fact }) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd className={text === '' ? styles.blank : undefined} dir="auto">
      {text}
    </dd>
  </div>
)
