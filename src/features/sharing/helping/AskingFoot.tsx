import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Heard } from '../../../core/practice/heard.ts'
import type { Mark } from '../../../core/practice/marks.ts'
import { feedbackLimits } from '../../../core/share/feedback.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextLine } from '../../../ui/TextLine.tsx'
import { Entries } from '../WrittenAnswer.tsx'
import { Marks } from './Marks.tsx'
import { useHelpingWords, type Question } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  question: Question
  candidate: string
  isLast: boolean
  heard: Heard
  onHeard: (heard: Heard) => void
  onMark: (mark: Mark) => void
}

/** How it went, which leads on; below it the prepared answer and a line to the candidate, for who opens them. */
export const AskingFoot = ({ question, candidate, isLast, heard, onHeard, onMark }: Props) => {
  const t = useHelpingWords()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const [isShown, setIsShown] = useState(false)
  const [writes, setWrites] = useState(heard.line !== '')
  useEffect(() => {
    if (isShown) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  const toggleLine = () => {
    // What is written is never hidden.
    if (heard.line === '') flushSync(() => setWrites(!writes))
    box.current?.focus()
  }
  return (
    <div className={styles.foot} data-open={isShown || writes || undefined}>
      <Marks mark={heard.mark} isLast={isLast} onMark={onMark} />
      <p className={styles.folds}>
        {question.answers.length > 0 && (
          <Button
            look="text"
            aria-expanded={isShown}
            aria-controls={`${id}-answer`}
            onClick={() => setIsShown(!isShown)}
          >
            {t(($) => $.asking.answer)}
          </Button>
        )}
        <Button look="text" aria-expanded={writes} aria-controls={`${id}-fold`} onClick={toggleLine}>
          {candidate === '' ? t(($) => $.asking.writeUnnamed) : t(($) => $.asking.write, { name: candidate })}
        </Button>
      </p>
      <div ref={answer} id={`${id}-answer`} hidden={!isShown} className={styles.prepared}>
        {question.answers.map(({ task, entries }) => (
          <Entries key={task} task={task} entries={entries} />
        ))}
      </div>
      <div id={`${id}-fold`} hidden={!writes}>
        <Field boxId={id} label={t(($) => $.asking.line)} hint={t(($) => $.asking.lineHint)}>
          <TextLine
            ref={box}
            id={id}
            aria-describedby={`${id}-hint`}
            value={heard.line}
            maxLength={feedbackLimits.line}
            onChange={({ target }) => onHeard({ ...heard, line: target.value })}
          />
        </Field>
      </div>
    </div>
  )
}
