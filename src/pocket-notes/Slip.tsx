import { useTranslation } from 'react-i18next'
import type { TaskId } from '../catalogue/tasks.ts'
import styles from './Slip.module.css'

/** What an empty slip promises, and the step that fills each line. */
const headings = {
  strengths: 'rank-strengths',
  consistent: 'recall-first-interview',
  weakness: 'prepare-weakness',
  questions: 'show-curiosity',
  bring: 'pack-your-bag',
} as const satisfies Record<string, TaskId>

const names = Object.keys(headings) as (keyof typeof headings)[]

/** The slip beside the list: it fills with the person's own words. */
export const Slip = () => {
  const { t } = useTranslation()
  return (
    <aside id="pocket-notes" className={styles.slip} tabIndex={-1} aria-labelledby="slip-heading">
      <h2 id="slip-heading" className={styles.heading}>
        {t(($) => $.slip.heading)}
      </h2>
      <p className={styles.intro}>{t(($) => $.slip.intro)}</p>
      <ul className={styles.lines}>
        {names.map((name) => (
          <li key={name}>
            <a className={styles.line} href={`#${headings[name]}`}>
              {t(($) => $.slip[name])}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
