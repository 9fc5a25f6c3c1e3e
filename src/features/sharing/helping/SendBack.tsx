import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Feedback } from '../../../core/share/feedback.ts'
import type { Invitation } from '../../../core/share/invitation.ts'
import { settledIn } from '../../../core/derive/feedback.ts'
import { preparationFor } from '../../../core/share/takeFeedback.ts'
import { usePreparationStore, useStoreState } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { ScreenBar } from '../../../ui/ScreenBar.tsx'
import type { OpenedProps } from '../openedProps.tsx'
import * as opened from '../Opened.module.css'
import { useSharingWords } from '../useReadWords.ts'
import { HeardList } from './HeardList.tsx'
import { SendDialog } from './SendDialog.tsx'
import { UnsentDialog } from './UnsentDialog.tsx'
import { goBack, useBackCloses } from './useBackCloses.ts'
import { forgetHelping, leaveHelping, type Helping } from './useHelping.ts'
import { useHelpingWords, type Question } from './useQuestions.ts'
import { useTakeFeedback } from './useTakeFeedback.ts'
import * as styles from './Helping.module.css'

type Props = {
  invitation: Invitation
  isHere: boolean
  feedback: Feedback
  /** The helper's name, as typed. */
  from: string
  /** What was heard is nowhere else. */
  wouldLose: boolean
  questions: readonly Question[]
  onChange: (part: Partial<Helping>) => void
  onAsk: (at: number) => void
  onAgain: () => void
  onLeave: OpenedProps['onLeave']
}

/** What was heard, what needs practice first, and the way to give it back. */
export const SendBack = ({ invitation, isHere, feedback, from, wouldLose, questions, ...props }: Props) => {
  const { onChange, onAsk, onAgain, onLeave } = props
  const t = useHelpingWords()
  const sharing = useSharingWords()
  const store = usePreparationStore()
  const heading = useRef<HTMLHeadingElement>(null)
  const send = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<'send' | 'leave' | 'again'>()
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [])
  const isKnown = useStoreState(({ document }) => preparationFor(document.preparations, invitation) !== undefined)
  const take = useTakeFeedback(onLeave)
  const tally = settledIn(feedback.heard)
  const questionOf = (wanted: string): Question =>
    questions.find((each) => each.id === wanted) ?? { id: wanted, text: '', isOwn: false, answers: [] }
  const { candidate: name } = invitation
  const isEmpty = feedback.heard.length === 0
  const sendWords = name === '' ? t(($) => $.sending.send) : t(($) => $.sending.sendTo, { name })
  const leaveWords = t(($) => $.sending.leave)
  const againWords = t(($) => $.sending.again)
  const leave = () => {
    leaveHelping(store)
    onLeave({ kept: true })
  }
  const keep = () => {
    take(feedback)
    forgetHelping(store)
  }
  const show = (next: 'send' | 'leave' | 'again') => {
    opener.current = next === 'send' ? send.current : (document.activeElement as HTMLElement)
    setOpen(next)
  }
  const close = () => setOpen(undefined)
  return (
    <div className={styles.asking}>
      <ScreenBar
        close={wouldLose ? leaveWords : sharing(($) => $.close)}
        onClose={wouldLose ? () => show('leave') : leave}
      />
      <div className={opened.words}>
        <h1 ref={heading} tabIndex={-1} className={opened.heading}>
          {isEmpty
            ? t(($) => $.sending.nothing)
            : tally.count === 0
              ? t(($) => $.sending.unmarked)
              : t(($) => $.sending.heading, tally)}
        </h1>
        {!isEmpty && (
          <p className={styles.lead}>
            {name === '' ? t(($) => $.sending.textUnnamed) : t(($) => $.sending.text, { name })}
          </p>
        )}
      </div>
      <HeardList
        heard={feedback.heard}
        questionOf={questionOf}
        act={(each) => (
          <Button
            look="text"
            className={styles.change}
            aria-label={t(($) => $.sending.changeNamed, { question: questionOf(each.id).text })}
            onClick={() => onAsk(questions.findIndex((question) => question.id === each.id))}
          >
            {t(($) => $.sending.change)}
          </Button>
        )}
      />
      <div className={styles.foot}>
        <p className={styles.folds}>
          {!isEmpty && (
            <Button ref={send} look="filled" onClick={() => show('send')}>
              {sendWords}
            </Button>
          )}
          <Button look={isEmpty ? 'filled' : 'text'} onClick={wouldLose ? () => show('again') : onAgain}>
            {againWords}
          </Button>
        </p>
      </div>
      {open && <BackCloses opener={opener} onClose={close} />}
      {open === 'send' && (
        <SendDialog
          title={sendWords}
          {...{ feedback, questionOf, onChange }}
          from={from}
          onKeep={(isHere || isKnown) && keep}
          onClose={close}
        />
      )}
      {(open === 'leave' || open === 'again') && (
        <UnsentDialog
          candidate={name}
          act={open === 'leave' ? leaveWords : againWords}
          onSend={() => show('send')}
          onAct={() => goBack(open === 'leave' ? leave : onAgain)}
          onClose={close}
        />
      )}
    </div>
  )
}

/** One entry of the history for all dialogs, since they lead into each other. */
const BackCloses = (props: { opener: RefObject<HTMLElement | null>; onClose: () => void }) => {
  useBackCloses(props.opener, props.onClose)
  return null
}
