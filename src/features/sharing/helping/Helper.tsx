import { useMemo, useState, type ReactElement } from 'react'
import { hashOf } from '../../../core/hash.ts'
import type { Heard } from '../../../core/practice/heard.ts'
import { preparationOfInvitation, type Invitation } from '../../../core/share/invitation.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import type { Props as OpenedProps } from '../OpenedLink.tsx'
import { Asking } from './Asking.tsx'
import { Intro } from './Intro.tsx'
import { SendBack } from './SendBack.tsx'
import { useQuestionOf } from './useQuestions.ts'

type Props = { invitation: Invitation; head: ReactElement; onLeave: OpenedProps['onLeave'] }

type Stage = 'intro' | 'asking' | 'sending'

/** Someone helps to practise: asks, listens, and sends back what was heard. All of it stands in memory alone. */
export const Helper = ({ invitation, head, onLeave }: Props) => {
  const store = usePreparationStore()
  const theirs = useMemo(() => preparationOfInvitation(invitation), [invitation])
  const questionOf = useQuestionOf(theirs)
  const [round, setRound] = useState(() => hashOf(store.newId()))
  const [chosen, setChosen] = useState(invitation.questions)
  const [heard, setHeard] = useState<Readonly<Record<string, Heard>>>({})
  const [stage, setStage] = useState<Stage>('intro')
  const [at, setAt] = useState(0)
  const questions = chosen.map(questionOf)
  const question = questions[at]
  const ask = (place: number) => {
    setAt(place)
    setStage(place < questions.length ? 'asking' : 'sending')
  }
  const again = () => {
    setHeard({})
    setRound(hashOf(store.newId()))
    ask(0)
  }
  if (stage === 'asking' && question) {
    return (
      <Asking
        key={question.id}
        question={question}
        at={at}
        count={questions.length}
        heard={heard[question.id] ?? { id: question.id, ticks: [], line: '' }}
        onHeard={(next) => setHeard({ ...heard, [question.id]: next })}
        onGo={ask}
        onStop={() => setStage(Object.keys(heard).length > 0 ? 'sending' : 'intro')}
      />
    )
  }
  if (stage === 'sending') {
    return (
      <SendBack
        invitation={invitation}
        round={round}
        questions={questions}
        heard={heard}
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
        theirs={theirs}
        chosen={chosen}
        onChoose={setChosen}
        onBegin={() => ask(0)}
        onLeave={onLeave}
      />
    </>
  )
}
