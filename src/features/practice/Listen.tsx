import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf } from '../../core/days.ts'
import { heardAnswers, heardQuestions, keepPractice, keptText, type HeardQuestion } from '../../core/practice/kept.ts'
import { drawnLevels, talkOf } from '../../core/practice/sound.ts'
import { durationIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Heading } from './Heading.tsx'
import { spoken, type RoundQuestion } from './round.ts'
import type { Sound, SoundProblem } from './useRecorder.ts'
import * as own from './Listen.module.css'
import * as styles from './Practice.module.css'

type Props = {
  question: RoundQuestion
  sound: Sound
  problem: SoundProblem | undefined
  onRedo: () => void
  onNext: () => void
}

/** What was recorded, to be heard, with three questions to oneself. The sound is kept only where that is chosen. */
export const Listen = ({ question, sound, problem, onRedo, onNext }: Props) => {
  const { t } = useTranslation('practice')
  const store = usePreparationStore()
  const [failure, setFailure] = useState<'full' | 'notKept'>()
  const { id, text } = question
  const keep = async () => {
    const { keepSound } = await import('../../shell/sounds.ts')
    const failed = await keepSound({
      preparation: store.open().id,
      row: id,
      question: text,
      day: dateOf(new Date()),
      length: sound.length,
      blob: sound.blob,
    })
    if (failed) setFailure(failed)
    else onNext()
  }
  const shown = failure ?? problem
  return (
    <>
      <div className={styles.body}>
        <div>
          <p className={styles.soft} {...spoken(question)}>
            {text}
          </p>
          <Heading className={styles.prompt}>{t(($) => $.listen.heading)}</Heading>
        </div>
        <Player sound={sound} />
        {heardQuestions.map((each) => (
          <Heard key={each} id={id} about={each} />
        ))}
      </div>
      <div className={styles.foot}>
        <p className={styles.problem} role="status">
          {shown && t(($) => $.problems[shown])}
        </p>
        <p className={styles.meta}>{t(($) => $.listen.private)}</p>
        <div className={own.pair}>
          <Button look="filled" onClick={() => void keep().catch(() => setFailure('notKept'))}>
            {t(($) => $.listen.keep)}
          </Button>
          <Button onClick={onRedo}>{t(($) => $.listen.redo)}</Button>
        </div>
        <Button look="text" onClick={onNext}>
          {t(($) => $.listen.drop)}
        </Button>
      </div>
    </>
  )
}

const Heard = ({ id, about }: { id: string; about: HeardQuestion }) => {
  const { t } = useTranslation('practice')
  const store = usePreparationStore()
  const value = usePreparation((preparation) => keptText(preparation, id, about))
  return (
    <Choice
      label={t(($) => $.listen[about])}
      options={heardAnswers.map((each) => ({ id: each, label: t(($) => $.listen.answers[about][each]) }))}
      value={value}
      onChange={(chosen) => store.change(keepPractice(id, { [about]: chosen }))}
    />
  )
}

/** With how many lines the sound is drawn at most. */
const mostBars = 64

const Player = ({ sound: { blob, length, levels } }: { sound: Sound }) => {
  const { t, i18n } = useTranslation('practice')
  const audio = useRef<HTMLAudioElement>(null)
  const [isPlaying, setIsPlaying] = useState(false)
  const [at, setAt] = useState(0)
  useEffect(() => {
    const url = URL.createObjectURL(blob)
    const element = audio.current
    if (element) element.src = url
    return () => {
      element?.pause()
      URL.revokeObjectURL(url)
    }
  }, [blob])
  const time = (milliseconds: number) => durationIn(languageOf(i18n.language), Math.round(milliseconds / 1000))
  const talk = talkOf(levels)
  const pause = talk.pause && talk.pause.to - talk.pause.from >= 1000 ? talk.pause : undefined
  const drawn = drawnLevels(levels, mostBars)
  const toggle = () => {
    if (isPlaying) audio.current?.pause()
    else void audio.current?.play().catch(() => setIsPlaying(false))
  }
  return (
    <div className={own.player}>
      <audio
        ref={audio}
        preload="auto"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        onEnded={() => setIsPlaying(false)}
        onTimeUpdate={(event) => setAt(Math.min(length, event.currentTarget.currentTime * 1000))}
      />
      <button type="button" className={own.play} onClick={toggle}>
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
          <path d={isPlaying ? 'M7 5h3v14H7zM14 5h3v14h-3z' : 'M7 4v16l13-8z'} />
        </svg>
        <span className="visually-hidden">{isPlaying ? t(($) => $.listen.pause) : t(($) => $.listen.play)}</span>
      </button>
      <div className={own.sound} aria-hidden="true">
        <svg viewBox={`0 0 ${Math.max(1, drawn.length)} 24`} preserveAspectRatio="none" className={own.wave}>
          {drawn.map((level, index) => (
            <line
              // Lines are told apart by their place alone.
              key={index}
              x1={index + 0.5}
              x2={index + 0.5}
              y1={12 - 11 * level}
              y2={12.5 + 11 * level}
              data-played={(index / drawn.length) * length < at || undefined}
            />
          ))}
        </svg>
        {pause && talk.length > 0 && (
          <span
            className={own.pause}
            style={{
              insetInlineStart: `${(100 * pause.from) / talk.length}%`,
              width: `${(100 * (pause.to - pause.from)) / talk.length}%`,
            }}
          />
        )}
      </div>
      <p className={styles.meta}>{t(($) => $.listen.time, { at: time(at), length: time(length) })}</p>
      {talk.length > 0 && (
        <p className={own.talk}>
          {pause
            ? t(($) => $.listen.talk, {
                talk: time(talk.talked),
                length: time(length),
                count: Math.round((pause.to - pause.from) / 1000),
              })
            : t(($) => $.listen.steady, { talk: time(talk.talked), length: time(length) })}
        </p>
      )}
    </div>
  )
}
