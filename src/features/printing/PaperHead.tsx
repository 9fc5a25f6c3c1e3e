import { ScanOnPaper, type Scan } from './ScanOnPaper.tsx'
import type { Fact, PaperSheet } from './sheet.ts'
import * as styles from './PaperHead.module.css'

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
    <ScanOnPaper scan={scan} className={styles.scan} qrClassName={styles.qr} />
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
