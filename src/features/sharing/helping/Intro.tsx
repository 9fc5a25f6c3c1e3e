import { useEffect, useRef } from 'react'
import { isFilled } from '../../../core/blank.ts'
import type { Preparation } from '../../../core/document/preparation.ts'
import type { Invitation } from '../../../core/share/invitation.ts'
import { Button } from '../../../ui/Button.tsx'
import type { OpenedProps } from '../openedProps.tsx'
import * as opened from '../Opened.module.css'
import { QuestionPicker } from './QuestionPicker.tsx'
import { useAllQuestions, useHelpingWords, useQuestionOf } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  invitation: Invitation
  /** The candidate's own device was handed over. */
  isHere: boolean
  theirs: Preparation
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
  onBegin: () => void
  onLeave: OpenedProps['onLeave']
}

/** Minutes that a question takes with its answer and a few words afterwards. */
const minutesEach = 2.5

/** What the helper is asked to do, with the questions; the answers stay covered. */
export const Intro = ({ invitation, isHere, theirs, chosen, onChoose, onBegin, onLeave }: Props) => {
  const t = useHelpingWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [])
  const all = useAllQuestions(theirs)
  const questionOf = useQuestionOf(theirs)
  const { candidate: name } = invitation
  const { company, role } = theirs.interview.fields
  const job = [role, company].filter(isFilled)
  const count = chosen.length
  return (
    <div className={opened.opened}>
      <div className={opened.words}>
        <h1 ref={heading} tabIndex={-1} className={opened.heading}>
          {name === '' ? t(($) => $.helper.headingUnnamed) : t(($) => $.helper.heading, { name })}
        </h1>
        <p>{name === '' ? t(($) => $.helper.textUnnamed) : t(($) => $.helper.text, { name })}</p>
      </div>
      <div className={styles.begin}>
        <Button look="filled" disabled={count === 0} onClick={onBegin}>
          {t(($) => $.helper.begin, { count })}
        </Button>
        <p className={opened.meta}>
          {t(($) => (isHere ? $.helper.timeHere : $.helper.time), {
            count: Math.max(1, Math.round(count * minutesEach)),
          })}
        </p>
      </div>
      <section className={styles.sheet}>
        <h2 className={styles.sheetHeading}>{t(($) => $.pick.label)}</h2>
        {job.length > 0 && (
          <p className={styles.line} dir="auto">
            {job.join(', ')}
          </p>
        )}
        <ol className={styles.asked}>
          {chosen.map(questionOf).map(({ id, text, isOwn }) => (
            <li key={id} dir={isOwn ? 'auto' : undefined}>
              {text}
            </li>
          ))}
        </ol>
        <QuestionPicker questions={all} chosen={chosen} onChange={onChoose} />
      </section>
      <section className={opened.ask}>
        <h2 className={styles.sheetHeading}>{t(($) => $.helper.own)}</h2>
        <p>
          <Button look="text" onClick={() => onLeave({ kept: true })}>
            {t(($) => $.helper.beginOwn)}
          </Button>
        </p>
      </section>
    </div>
  )
}
