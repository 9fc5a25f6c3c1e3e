import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { needingMostFirst } from '../../../core/derive/feedback.ts'
import type { Heard } from '../../../core/practice/heard.ts'
import type { Mark } from '../../../core/practice/marks.ts'
import { useHelpingWords, type Question } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  heard: readonly Heard[]
  questionOf: (id: string) => Question
  /** What can be done with each. */
  act?: (heard: Heard) => ReactElement
}

/** What one helper heard, what needs practice first. */
export const HeardList = ({ heard, questionOf, act }: Props) => (
  <ul className={styles.heardList} role="list">
    {needingMostFirst(heard).map((each) => {
      const { text, isOwn } = questionOf(each.id)
      return (
        <li key={each.id} className={styles.row}>
          <div className={styles.heard}>
            <p dir={isOwn ? 'auto' : undefined}>{text}</p>
            <HeardWords heard={each} />
          </div>
          <p className={styles.side}>
            <MarkWord mark={each.mark} />
            {act?.(each)}
          </p>
        </li>
      )
    })}
  </ul>
)

/** The mark as a word. */
export const MarkWord = ({ mark }: { mark: Mark | undefined }) => {
  const { t } = useTranslation('questions')
  return mark && <span className={mark === 'settled' ? styles.settled : styles.mark}>{t(($) => $.results[mark])}</span>
}

/** What was ticked, and the helper's own words. */
export const HeardWords = ({ heard: { ticks, line } }: { heard: Heard }) => {
  const t = useHelpingWords()
  return (
    <>
      {ticks.length > 0 && <p className={styles.meta}>{ticks.map((tick) => t(($) => $.ticks[tick])).join(' · ')}</p>}
      {line !== '' && (
        <p className={styles.voice} dir="auto">
          {line}
        </p>
      )}
    </>
  )
}
