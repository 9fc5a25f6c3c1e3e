import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerSteps } from '../../core/practice/answerLimits.ts'
import { lineOf, passedOf } from '../../core/practice/face.ts'
import type { Reading } from '../../core/practice/clock.ts'
import { durationIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { useTimer } from '../../shell/useTimer.ts'
import { useWordsAloud } from '../../shell/useWordsAloud.ts'
import { Button } from '../../ui/Button.tsx'
import { TimeLine } from '../../ui/TimeLine.tsx'
import { Heading } from './Heading.tsx'
import { spoken, type RoundQuestion, type Setup } from './round.ts'
import type { Recorder } from './useRecorder.ts'
import { hush, useVoice } from './useVoice.ts'
import * as own from './Ask.module.css'
import * as styles from './Practice.module.css'

type Props = {
  question: RoundQuestion
  setup: Setup
  isFollowUp?: boolean
  recorder?: Recorder
  onAnswered: () => void
  onSkip: () => void
}

/** A question and the clock that runs while it is answered. */
export const Ask = ({ question, setup, isFollowUp = false, recorder, onAnswered, onSkip }: Props) => {
  const { t } = useTranslation('practice')
  const { t: words, i18n } = useTranslation('rehearsal')
  const { text, language } = question
  const main = useRef<HTMLButtonElement>(null)
  const [said, setSaid] = useState('')
  const aloud = useWordsAloud('speaking')
  const steps = answerSteps(setup.limit)
  const { timer, reading } = useTimer(steps, (happening) => setSaid(aloud(happening)))
  const read = useVoice(language ?? languageOf(i18n.language))
  const readFirst = useEffectEvent(() => {
    if (setup.aloud) read?.(text)
  })
  useEffect(() => {
    readFirst()
    return hush
  }, [])
  const isAsking = recorder?.state === 'asking'
  const { phase } = reading
  const begin = async () => {
    hush()
    await recorder?.begin()
    timer.start(steps)
    main.current?.focus()
  }
  const pause = () => {
    timer.pause()
    recorder?.pause()
  }
  const resume = () => {
    timer.resume()
    recorder?.resume()
  }
  const answer = () => {
    timer.stop()
    onAnswered()
  }
  const isReady = phase === 'ready'
  return (
    <>
      <div className={styles.body}>
        <p className={own.head}>
          <span className={styles.soft}>{isFollowUp && t(($) => $.round.followUp)}</span>
          <span className={own.recording} role="status">
            {recorder?.state === 'recording' && t(($) => $.round.recording)}
          </span>
        </p>
        <Heading className={styles.question} {...spoken(question)}>
          {text}
        </Heading>
        {read && isReady && (
          <p>
            <Button look="text" onClick={() => read(text)}>
              {t(($) => $.round.hear)}
            </Button>
          </p>
        )}
        <Clock reading={reading} hasLimit={setup.limit > 0} />
        <p className={styles.problem} role="status">
          {recorder?.problem && t(($) => $.problems[recorder.problem ?? 'failed'])}
        </p>
      </div>
      <div className={styles.foot}>
        <Button
          ref={main}
          look="filled"
          aria-disabled={isAsking}
          onClick={isReady ? () => void (isAsking || begin()) : answer}
        >
          {isAsking ? t(($) => $.round.waiting) : isReady ? t(($) => $.round.begin) : t(($) => $.round.answered)}
        </Button>
        {isReady && (
          <Button look="text" onClick={onSkip}>
            {t(($) => $.round.skip)}
          </Button>
        )}
        {phase === 'running' && (
          <Button look="text" onClick={pause}>
            {words(($) => $.controls.pause)}
          </Button>
        )}
        {phase === 'paused' && (
          <Button look="text" onClick={resume}>
            {words(($) => $.controls.resume)}
          </Button>
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  )
}

const Clock = ({ reading, hasLimit }: { reading: Reading; hasLimit: boolean }) => {
  const { t } = useTranslation('practice')
  const { t: words, i18n } = useTranslation('rehearsal')
  const { phase, step, zone } = reading
  const digits = durationIn(languageOf(i18n.language), passedOf(reading))
  const zoneWords =
    phase === 'running'
      ? words(($) => $.zones[zone.name])
      : phase === 'paused'
        ? words(($) => $.state.paused)
        : phase === 'ended'
          ? words(($) => $.state.timeUp)
          : ''
  return (
    <div className={own.clock}>
      <p className={own.time}>
        {/* A name hides what it names from readers, so that it says the digits too. */}
        <span role="timer" aria-label={`${t(($) => $.round.time)} ${digits}`}>
          {digits}
        </span>
        <span className={own.zone}>{zoneWords}</span>
      </p>
      {hasLimit && (
        <TimeLine
          marks={step.zones.slice(1).map(({ from }) => from / step.seconds)}
          drawn={lineOf(reading)}
          isRunning={phase === 'running'}
        />
      )}
    </div>
  )
}
