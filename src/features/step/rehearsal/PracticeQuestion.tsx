import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { practiceQuestions } from '../../../core/derive/answers.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { questionAfter, questionsOf } from '../../../core/practice/questions.ts'
import * as styles from './Rehearsal.module.css'

type Props = {
  /** How often it has been practised: each time begins with another question. */
  turn: number
  /** Called before another question is shown. */
  onLeave: () => void
}

/** A question to practise on, the person's own first, and the way to another. */
export const PracticeQuestion = ({ turn, onLeave }: Props) => {
  const { t } = useTranslation('rehearsal')
  const { t: exercises } = useTranslation('exercises')
  const preparation = usePreparation((open) => open)
  const questions = useMemo(
    () =>
      questionsOf(
        practiceQuestions(preparation),
        exercises(($) => $.questions, { returnObjects: true }),
      ),
    [preparation, exercises],
  )
  const [key, setKey] = useState(() => questions[turn % questions.length]?.key)
  const question = questions.find((each) => each.key === key) ?? questions[0]
  const showAnother = () => {
    onLeave()
    setKey(questionAfter(questions, question?.key)?.key)
  }
  return (
    <div className={styles.prompt}>
      <p className={styles.question} aria-live="polite">
        {question?.text}
      </p>
      <p>
        <Button look="text" onClick={showAnother}>
          {t(($) => $.another)}
        </Button>
      </p>
    </div>
  )
}
