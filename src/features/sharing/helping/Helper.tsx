import { useMemo, type ReactElement } from 'react'
import { preparationOfInvitation, type Invitation } from '../../../core/share/invitation.ts'
import { useAskBeforeUnload } from '../../../shell/useAskBeforeUnload.ts'
import type { OpenedProps } from '../openedProps.tsx'
import { Asking } from './Asking.tsx'
import { Intro } from './Intro.tsx'
import { SendBack } from './SendBack.tsx'
import { useHelping } from './useHelping.ts'
import { useQuestionOf } from './useQuestions.ts'

type Props = {
  invitation: Invitation
  /** The candidate's own device was handed over. */
  isHere: boolean
  head: ReactElement
  onLeave: OpenedProps['onLeave']
}

/** Someone helps to practise: asks, listens, and sends back what was heard. All of it stands in memory alone. */
export const Helper = ({ invitation, isHere, head, onLeave }: Props) => {
  const theirs = useMemo(() => preparationOfInvitation(invitation), [invitation])
  const questionOf = useQuestionOf(theirs)
  const { helping, change, again } = useHelping(invitation)
  const { stage, chosen, at, heard, isSent } = helping
  useAskBeforeUnload(!isSent && Object.keys(heard).length > 0)
  const questions = chosen.map(questionOf)
  const question = questions[at]
  const ask = (place: number) => change({ at: place, stage: place < questions.length ? 'asking' : 'sending' })
  if (stage === 'asking' && question) {
    return (
      <Asking
        key={question.id}
        question={question}
        at={at}
        count={questions.length}
        heard={heard[question.id] ?? { id: question.id, ticks: [], line: '' }}
        onHeard={(next) => change({ heard: { ...heard, [question.id]: next }, isSent: false })}
        onGo={ask}
        onStop={() => change({ stage: Object.keys(heard).length > 0 ? 'sending' : 'intro' })}
      />
    )
  }
  if (stage === 'sending') {
    return (
      <SendBack
        invitation={invitation}
        isHere={isHere}
        helping={helping}
        questions={questions}
        onChange={change}
        onAsk={ask}
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
