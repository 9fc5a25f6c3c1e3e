import { useTranslation } from 'react-i18next'
import { taskOf } from '../catalogue/tasks.ts'
import { trimmed } from '../preparation/blank.ts'
import { isSame } from '../preparation/merge.ts'
import { answerOf, interviewKey, type Preparation } from '../preparation/preparation.ts'
import { changesOf, type Change } from './copies.ts'
import { useReadWords, useSharingWords } from './useReadWords.ts'
import * as styles from './Changes.module.css'

const titleIn = (preparation: Preparation, key: string, untitled: string): string | undefined => {
  const answer = answerOf(preparation, key)
  return 'title' in answer ? trimmed(String(answer.title)) || untitled : undefined
}

/** What one answer gets, in words. */
const usePhrases = () => {
  const t = useSharingWords()
  return ({ isNew, done, skipped, texts, conflicts, rows, rowsDone }: Change, isOwn: boolean): readonly string[] => {
    // A new row brings its texts, and a new step its title.
    const added = new Set<string | undefined>(rows)
    const written = texts.filter(({ row, field }) => !added.has(row) && field !== 'title')
    const counts = { texts: written.length, rows: rows.length, rowsDone: rowsDone.length, conflicts: conflicts.length }
    return [
      ...(isNew && isOwn ? [t(($) => $.changes.new)] : []),
      // Set aside counts, ticked or not.
      ...(done && !skipped ? [t(($) => $.changes.done)] : []),
      ...(skipped ? [t(($) => $.changes.skipped)] : []),
      ...(counts.texts > 0 ? [t(($) => $.changes.texts, { count: counts.texts })] : []),
      ...(counts.rows > 0 ? [t(($) => $.changes.rows, { count: counts.rows })] : []),
      ...(counts.rowsDone > 0 ? [t(($) => $.changes.rowsDone, { count: counts.rowsDone })] : []),
      ...(counts.conflicts > 0 ? [t(($) => $.changes.conflicts, { count: counts.conflicts })] : []),
    ]
  }
}

/** What becomes different when `next` takes the place of `mine`, task by task. */
export const Changes = ({ mine, next, level }: { mine: Preparation; next: Preparation; level: 2 | 3 }) => {
  const t = useSharingWords()
  const { t: page } = useTranslation('page')
  const untitled = page(($) => $.own.untitled)
  const words = useReadWords()
  const phrasesOf = usePhrases()
  const Heading = `h${level}` as const
  const changes = changesOf(mine, next)
  const hasPlan = !isSame(mine.plan ?? {}, next.plan ?? {})
  if (changes.length === 0 && !hasPlan) return <p>{t(($) => $.changes.nothing)}</p>
  const nameOf = (key: string): string =>
    key === interviewKey
      ? t(($) => $.changes.interview)
      : (words.title(key) ?? titleIn(next, key, untitled) ?? t(($) => $.changes.unknown))
  return (
    <section className={styles.changes}>
      <Heading className={styles.heading}>{t(($) => $.changes.heading)}</Heading>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.key}>
            <span className={styles.name} dir="auto">
              {nameOf(change.key)}
            </span>
            <span className={styles.what}>
              <span className="visually-hidden">: </span>
              <span>{phrasesOf(change, change.key !== interviewKey && !taskOf(change.key)).join(', ')}</span>
            </span>
          </li>
        ))}
        {hasPlan && (
          <li>
            <span className={styles.name}>{t(($) => $.changes.plan)}</span>
            <span className={styles.what}>
              <span className="visually-hidden">: </span>
              <span>{t(($) => $.changes.planText)}</span>
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}
