import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { ownValue } from '../../core/ownValue.ts'
import { interviewKey } from '../../core/document/preparation.ts'
import type { ComparedPreparation, ComparedAnswer } from '../../core/share/comparison.ts'
import { LongList } from './LongList.tsx'
import { useReadWords, useSharingWords } from './useReadWords.ts'
import * as styles from './Changes.module.css'

/** What one answer gets, in words. */
const usePhrases = () => {
  const t = useSharingWords()
  return ({ key, isNew, done, skipped, texts, conflicts, rows, rowsDone }: ComparedAnswer): readonly string[] => [
    ...(isNew && key !== interviewKey && !taskOf(key) ? [t(($) => $.changes.new)] : []),
    // A step that is set aside counts as that, ticked or not.
    ...(done && !skipped ? [t(($) => $.changes.done)] : []),
    ...(skipped ? [t(($) => $.changes.skipped)] : []),
    ...(texts > 0 ? [t(($) => $.changes.texts, { count: texts })] : []),
    ...(rows > 0 ? [t(($) => $.changes.rows, { count: rows })] : []),
    ...(rowsDone > 0 ? [t(($) => $.changes.rowsDone, { count: rowsDone })] : []),
    ...(conflicts > 0 ? [t(($) => $.changes.conflicts, { count: conflicts })] : []),
  ]
}

/** What becomes different in a preparation, task by task. */
export const Changes = ({
  changed: { lines, unlisted, hasPlan },
  level,
}: {
  changed: ComparedPreparation
  level: 2 | 3
}) => {
  const t = useSharingWords()
  const { t: page } = useTranslation('page')
  const words = useReadWords()
  const phrasesOf = usePhrases()
  const Heading = `h${level}` as const
  const items = useMemo(
    () => [
      ...lines.map((line) => ({ id: `step ${line.key}`, line })),
      ...(hasPlan ? [{ id: 'plan', line: undefined }] : []),
    ],
    [lines, hasPlan],
  )
  if (items.length + unlisted === 0) return <p>{t(($) => $.changes.nothing)}</p>
  const ownName = (title: string | undefined): string =>
    title === undefined ? t(($) => $.changes.unknown) : title || page(($) => $.own.untitled)
  const records: Readonly<Record<string, string>> = t(($) => $.changes.records, { returnObjects: true })
  const record = (key: string): string | undefined => ownValue(records, key)
  const nameOf = ({ key, title }: ComparedAnswer): string =>
    key === interviewKey ? t(($) => $.changes.interview) : (words.title(key) ?? record(key) ?? ownName(title))
  return (
    <section className={styles.changes}>
      <Heading className={styles.heading}>{t(($) => $.changes.heading)}</Heading>
      <LongList className={styles.list} items={items}>
        {({ line }) => (
          <>
            <span className={styles.name} dir={line?.title === undefined ? undefined : 'auto'}>
              {line ? nameOf(line) : t(($) => $.changes.plan)}
            </span>
            <span className={styles.what}>
              <span className="visually-hidden">: </span>
              <span>{line ? phrasesOf(line).join(', ') : t(($) => $.changes.planText)}</span>
            </span>
          </>
        )}
      </LongList>
      {unlisted > 0 && <p>{t(($) => $.changes.unlisted, { count: unlisted })}</p>}
    </section>
  )
}
