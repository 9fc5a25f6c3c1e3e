import { useEffect, useId, useRef } from 'react'
import { heardTicks, type Heard } from '../../../core/practice/heard.ts'
import type { Mark } from '../../../core/practice/marks.ts'
import { Button } from '../../../ui/Button.tsx'
import { ScreenBar } from '../../../ui/ScreenBar.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { Tick } from '../../../ui/Tick.tsx'
import { useSharingWords } from '../useReadWords.ts'
import { AskingFoot } from './AskingFoot.tsx'
import { Clock } from './Clock.tsx'
import { useHelpingWords, type Question } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  question: Question
  /** Who answers; empty where they gave no name. */
  candidate: string
  at: number
  /** Whether each question of the round has a mark. */
  marked: readonly boolean[]
  /** What leads on ends the round. */
  isLast: boolean
  heard: Heard
  onHeard: (heard: Heard) => void
  onMark: (mark: Mark) => void
  onNext: () => void
  onPrevious: () => void
  onStop: () => void
}

/** One question: read aloud, answered against a clock, then what was heard. The prepared answer is covered. */
export const Asking = ({ question, candidate, at, marked, isLast, heard, ...props }: Props) => {
  const { onHeard, onMark, onNext, onPrevious, onStop } = props
  const t = useHelpingWords()
  const sharing = useSharingWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [])
  const isMarked = heard.mark !== undefined
  return (
    <div className={styles.asking}>
      <ScreenBar close={sharing(($) => $.ask.close)} onClose={onStop}>
        <p className={styles.whom}>
          {candidate === ''
            ? sharing(($) => $.purposes.practise.title)
            : t(($) => $.helper.heading, { name: candidate })}
        </p>
        <p className={styles.meta}>{t(($) => $.asking.place, { number: at + 1, count: marked.length })}</p>
      </ScreenBar>
      <Segments done={marked} at={at} className={styles.segments} />
      <div className={styles.reading}>
        <p className={styles.meta}>{t(($) => $.asking.readAloud)}</p>
        <h1 ref={heading} tabIndex={-1} className={styles.question} dir={question.isOwn ? 'auto' : undefined}>
          {question.text}
        </h1>
        <div className={styles.ways}>
          {at > 0 && (
            <Button look="text" className={styles.way} onClick={onPrevious}>
              {sharing(($) => $.ask.previous)}
            </Button>
          )}
          <Button look="text" className={styles.way} onClick={onNext}>
            {!isMarked ? t(($) => $.asking.skip) : isLast ? t(($) => $.asking.done) : sharing(($) => $.ask.next)}
          </Button>
        </div>
      </div>
      <Clock runsAtFirst={!isMarked} />
      <Ticks heard={heard} onHeard={onHeard} />
      <AskingFoot {...{ question, candidate, isLast, heard, onHeard, onMark }} />
    </div>
  )
}

const Ticks = ({ heard, onHeard }: Pick<Props, 'heard' | 'onHeard'>) => {
  const t = useHelpingWords()
  const id = useId()
  const toggle = (tick: (typeof heardTicks)[number], isTicked: boolean) =>
    onHeard({ ...heard, ticks: heardTicks.filter((each) => (each === tick ? isTicked : heard.ticks.includes(each))) })
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.legend}>
        {t(($) => $.asking.heard)}
      </p>
      <div className={styles.ticks}>
        {heardTicks.map((tick) => (
          <label key={tick} className={styles.pick}>
            <Tick checked={heard.ticks.includes(tick)} onChange={({ target }) => toggle(tick, target.checked)} />
            <span>{t(($) => $.ticks[tick])}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
