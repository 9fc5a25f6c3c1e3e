import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Heard } from '../../../core/practice/heard.ts'
import type { Mark } from '../../../core/practice/marks.ts'
import { preparationOfInvitation, type Invitation } from '../../../core/share/invitation.ts'
import { announce } from '../../../ui/announce.ts'
import type { OpenedProps } from '../openedProps.tsx'
import { Asking } from './Asking.tsx'
import { Intro } from './Intro.tsx'
import { SendBack } from './SendBack.tsx'
import { useHelping, type Helping } from './useHelping.ts'
import { useHelpingWords, useQuestionOf } from './useQuestions.ts'
import { useWholeClicks } from './useWholeClicks.ts'

type Props = {
  invitation: Invitation
  /** The candidate's own device was handed over. */
  isHere: boolean
  head: ReactElement
  onLeave: OpenedProps['onLeave']
}

/** Someone helps to practise: asks, listens, and sends back what was heard. All of it stands in memory alone. */
export const Helper = ({ invitation, isHere, head, onLeave }: Props) => {
  const t = useHelpingWords()
  const { t: bank } = useTranslation('questions')
  const theirs = useMemo(() => preparationOfInvitation(invitation), [invitation])
  const questionOf = useQuestionOf(theirs)
  const { helping, feedback, wouldLose, change, again } = useHelping(invitation)
  const { stage, chosen, at, heard } = helping
  useWholeClicks(`${stage} ${at}`)
  const questions = chosen.map(questionOf)
  const question = questions[at]
  const ask = (place: number, part: Partial<Helping> = {}) =>
    change({ ...part, at: place, stage: place < questions.length ? 'asking' : 'sending' })
  if (stage === 'asking' && question) {
    const mine = heard[question.id] ?? { id: question.id, ticks: [], line: '' }
    const said = (next: Heard): Partial<Helping> => ({ heard: { ...heard, [question.id]: next } })
    // Nobody is led through those that have a mark.
    const unmarked = questions.findIndex(({ id }, place) => place > at && !heard[id]?.mark)
    const next = unmarked < 0 ? questions.length : unmarked
    const mark = (chosen: Mark) => {
      const place =
        next < questions.length ? t(($) => $.asking.place, { number: next + 1, count: questions.length }) : ''
      announce([bank(($) => $.marks[chosen]), place].filter(Boolean).join('. '))
      ask(next, said({ ...mine, mark: chosen }))
    }
    return (
      <Asking
        key={question.id}
        question={question}
        candidate={invitation.candidate}
        at={at}
        marked={questions.map(({ id }) => heard[id]?.mark !== undefined)}
        isLast={next === questions.length}
        heard={mine}
        onHeard={(next) => change(said(next))}
        onMark={mark}
        onNext={() => ask(next)}
        onPrevious={() => ask(at - 1)}
        onStop={() => change({ stage: feedback.heard.length > 0 ? 'sending' : 'intro' })}
      />
    )
  }
  if (stage === 'sending') {
    return (
      <SendBack
        invitation={invitation}
        isHere={isHere}
        {...{ feedback, wouldLose }}
        from={helping.from}
        questions={questions}
        onChange={change}
        onAsk={(place) => ask(place)}
        onAgain={again}
        onLeave={onLeave}
      />
    )
  }
  return (
    <>
      {head}
      <Intro
        invitation={invitation}
        isHere={isHere}
        theirs={theirs}
        chosen={chosen}
        onChoose={(next) => change({ chosen: next })}
        onBegin={() => ask(0)}
        onLeave={onLeave}
      />
    </>
  )
}
