import { useState } from 'react'
import { dateOf } from '../../core/days.ts'
import { keepPractice } from '../../core/practice/kept.ts'
import type { Mark } from '../../core/practice/marks.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Ask } from './Ask.tsx'
import { Listen } from './Listen.tsx'
import { MarkAnswer } from './MarkAnswer.tsx'
import type { RoundQuestion, Setup } from './round.ts'
import { useRecorder, type Sound } from './useRecorder.ts'

type Props = {
  question: RoundQuestion
  setup: Setup
  isLast: boolean
  /** Leads on, with how it went where it was answered. */
  onNext: (mark?: Mark) => void
}

type Phase =
  | { readonly name: 'ask'; readonly turn: number }
  | { readonly name: 'listen'; readonly sound: Sound }
  | { readonly name: 'followUp' }
  | { readonly name: 'mark' }

/** One question of a round: asked, answered against the clock, listened to where it was recorded, and marked. */
export const Question = ({ question, setup, isLast, onNext }: Props) => {
  const store = usePreparationStore()
  const [phase, setPhase] = useState<Phase>({ name: 'ask', turn: 0 })
  const recorder = useRecorder(setup.record)
  const { id, text, followUp } = question
  const keep = (texts: Parameters<typeof keepPractice>[1]) => store.change(keepPractice(id, texts))
  const leadOn = () => setPhase(followUp === undefined ? { name: 'mark' } : { name: 'followUp' })
  const answered = async () => {
    keep({ question: text, day: dateOf(new Date()) })
    const sound = await recorder.end()
    if (sound) setPhase({ name: 'listen', sound })
    else leadOn()
  }
  const mark = (chosen: Mark) => {
    keep({ mark: chosen })
    onNext(chosen)
  }
  switch (phase.name) {
    case 'ask':
      return (
        <Ask
          key={phase.turn}
          question={question}
          setup={setup}
          recorder={recorder}
          onAnswered={() => void answered()}
          onSkip={() => onNext()}
        />
      )
    case 'listen':
      return (
        <Listen
          question={question}
          sound={phase.sound}
          problem={recorder.problem}
          onRedo={() => {
            recorder.clear()
            setPhase({ name: 'ask', turn: Date.now() })
          }}
          onNext={leadOn}
        />
      )
    case 'followUp':
      return (
        <Ask
          key="followUp"
          question={{ ...question, text: followUp ?? '' }}
          isFollowUp
          setup={setup}
          onAnswered={() => setPhase({ name: 'mark' })}
          onSkip={() => setPhase({ name: 'mark' })}
        />
      )
    case 'mark':
      return <MarkAnswer question={question} isLast={isLast} problem={recorder.problem} onMark={mark} />
  }
}
