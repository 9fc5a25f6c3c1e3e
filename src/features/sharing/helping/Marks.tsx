import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { marks, type Mark } from '../../../core/practice/marks.ts'
import { useHelpingWords } from './useQuestions.ts'
import * as styles from './Marks.module.css'

type Props = {
  /** The mark that the answer has. */
  mark: Mark | undefined
  /** A mark ends the round. */
  isLast: boolean
  onMark: (mark: Mark) => void
}

/** How an answer went: joined buttons of one width, each of which leads on. */
export const Marks = ({ mark, isLast, onMark }: Props) => {
  const t = useHelpingWords()
  const { t: bank } = useTranslation('questions')
  const id = useId()
  return (
    <div>
      <p className={styles.head}>
        <span id={id} className={styles.label}>
          {t(($) => $.asking.how)}
        </span>
        <span className={styles.note}>{t(($) => $.asking[isLast ? 'last' : 'next'])}</span>
      </p>
      <div className={styles.cells} role="group" aria-labelledby={id}>
        {marks.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.cell}
            aria-pressed={mark === each}
            onClick={() => onMark(each)}
          >
            {bank(($) => $.marks[each])}
          </button>
        ))}
      </div>
    </div>
  )
}
