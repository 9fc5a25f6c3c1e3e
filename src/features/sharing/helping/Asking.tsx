import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { heardTicks, type Heard } from '../../../core/practice/heard.ts'
import { marks } from '../../../core/practice/marks.ts'
import { feedbackLimits } from '../../../core/share/feedback.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { ScreenBar } from '../../../ui/ScreenBar.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { TextLine } from '../../../ui/TextLine.tsx'
import { Tick } from '../../../ui/Tick.tsx'
import { useSharingWords } from '../useReadWords.ts'
import { Entries } from '../WrittenAnswer.tsx'
import { Clock } from './Clock.tsx'
import { useHelpingWords, type Question } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  question: Question
  at: number
  count: number
  heard: Heard
  onHeard: (heard: Heard) => void
  onGo: (at: number) => void
  onStop: () => void
}

/** One question: read aloud, answered against a clock, then what was heard. The prepared answer is covered. */
export const Asking = ({ question, at, count, heard, onHeard, onGo, onStop }: Props) => {
  const t = useHelpingWords()
  const sharing = useSharingWords()
  const { t: bank } = useTranslation('questions')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [])
  const { mark, ...unmarked } = heard
  return (
    <div className={styles.asking}>
      <ScreenBar close={sharing(($) => $.ask.close)} onClose={onStop}>
        <p className={styles.meta}>{t(($) => $.asking.place, { number: at + 1, count })}</p>
      </ScreenBar>
      <Segments done={Array.from({ length: count }, (_, index) => index < at)} at={at} className={styles.segments} />
      <div className={styles.reading}>
        <p className={styles.meta}>{t(($) => $.asking.readAloud)}</p>
        <h1 ref={heading} tabIndex={-1} className={styles.question} dir={question.isOwn ? 'auto' : undefined}>
          {question.text}
        </h1>
      </div>
      <Clock />
      {question.answers.length > 0 && (
        <Disclosure label={sharing(($) => $.ask.answer)}>
          <div className={styles.prepared}>
            {question.answers.map(({ task, entries }) => (
              <Entries key={task} task={task} entries={entries} />
            ))}
          </div>
        </Disclosure>
      )}
      <Choice
        label={t(($) => $.asking.how)}
        options={marks.map((each) => ({ id: each, label: bank(($) => $.marks[each]) }))}
        value={mark ?? ''}
        onChange={(next) => {
          const found = marks.find((each) => each === next)
          onHeard({ ...unmarked, ...(found && { mark: found }) })
        }}
      />
      <fieldset>
        <legend className={styles.legend}>{t(($) => $.asking.heard)}</legend>
        <div className={styles.ticks}>
          {heardTicks.map((tick) => (
            <label key={tick} className={styles.pick}>
              <Tick
                checked={heard.ticks.includes(tick)}
                onChange={({ target }) =>
                  onHeard({
                    ...heard,
                    ticks: heardTicks.filter((each) => (each === tick ? target.checked : heard.ticks.includes(each))),
                  })
                }
              />
              <span>{t(($) => $.ticks[tick])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field boxId={id} label={t(($) => $.asking.line)} hint={t(($) => $.asking.lineHint)}>
        <TextLine
          id={id}
          aria-describedby={`${id}-hint`}
          value={heard.line}
          maxLength={feedbackLimits.line}
          onChange={({ target }) => onHeard({ ...heard, line: target.value })}
        />
      </Field>
      <p className={styles.foot}>
        <Button look="filled" onClick={() => onGo(at + 1)}>
          {at + 1 < count ? sharing(($) => $.ask.next) : t(($) => $.asking.finish)}
        </Button>
        {at > 0 && (
          <Button look="text" onClick={() => onGo(at - 1)}>
            {sharing(($) => $.ask.previous)}
          </Button>
        )}
      </p>
    </div>
  )
}
