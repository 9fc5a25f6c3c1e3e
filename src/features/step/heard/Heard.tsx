import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { questionBank } from '../../../core/catalogue/questions.ts'
import { heardNear, needingMostFirst, removeHeard, type KeptHeard } from '../../../core/derive/feedback.ts'
import { answerOf, type Preparation } from '../../../core/document/preparation.ts'
import { questionRef } from '../../../core/practice/heard.ts'
import { usePageFrame } from '../../../shell/pageContext.tsx'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import * as styles from './Heard.module.css'

/** How many stand in the step; all of them are a touch away. */
const mostShown = 6

/** The text of the question in the step; nothing where the step asks only one. */
const ownQuestion = (preparation: Preparation, task: string, id: string): string | undefined => {
  const { fields, rows } = answerOf(preparation, task)
  return rows.find((row) => questionRef(task, row.id) === id)?.fields['question'] ?? fields['question']
}

const bankStep = (id: string): string | undefined => questionBank.find((each) => each.id === id)?.step

/** What helpers heard about the answers of a step, as a person's voice beside them. */
export const Heard = ({ task }: { task: string }) => {
  const { t } = useTranslation('helping')
  const id = useId()
  const { setDialog } = usePageFrame()
  const preparation = usePreparation((open) => open)
  const heard = needingMostFirst(
    heardNear(preparation, task).filter((each) => each.id.startsWith('~') || bankStep(each.id) === task),
  )
  if (heard.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.heard}>
      <h3 id={id} className={styles.heading}>
        {t(($) => $.step.heading)}
      </h3>
      <ul className={styles.list} role="list">
        {heard.slice(0, mostShown).map((each) => (
          <li key={each.row}>
            <Voice heard={each} question={ownQuestion(preparation, task, each.id)} />
          </li>
        ))}
      </ul>
      <p>
        <Button look="text" onClick={() => setDialog({ name: 'feedback' })}>
          {t(($) => $.summary.open)}
        </Button>
      </p>
    </section>
  )
}

const Voice = ({
  heard: { id, row, mark, ticks, line, from },
  question,
}: {
  heard: KeptHeard
  question: string | undefined
}) => {
  const { t } = useTranslation('helping')
  const { t: bank } = useTranslation('questions')
  const store = usePreparationStore()
  const known = questionBank.find((each) => each.id === id)
  const about = known ? bank(($) => $.questions[known.id].question) : question
  const name = from === '' ? t(($) => $.fromUnnamed) : t(($) => $.from, { name: from })
  const said = [mark && bank(($) => $.results[mark]), ...ticks.map((tick) => t(($) => $.ticks[tick]))].filter(Boolean)
  return (
    <>
      {about !== undefined && (
        <p className={styles.about} dir="auto">
          {about}
        </p>
      )}
      {line !== '' && (
        <p className={styles.voice} dir="auto">
          {line}
        </p>
      )}
      <div className={styles.meta}>
        <span dir="auto">{[name, ...said].join(' · ')}</span>
        <Button
          look="text"
          aria-label={t(($) => $.summary.removeNamed, { from: name, question: about ?? '' })}
          onClick={() => store.change(removeHeard(row), { undo: 'row-removed' })}
        >
          {t(($) => $.summary.remove)}
        </Button>
      </div>
    </>
  )
}
