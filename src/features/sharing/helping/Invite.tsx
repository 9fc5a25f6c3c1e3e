import { useId, useMemo, useState } from 'react'
import { isFilled } from '../../../core/blank.ts'
import { hiddenQuestions } from '../../../core/derive/bank.ts'
import { heardBy } from '../../../core/derive/feedback.ts'
import { usualQuestions } from '../../../core/practice/usualQuestions.ts'
import {
  invitationLimits,
  invitationLinkOf,
  inviteToPractise,
  preparationOfInvitation,
  type Invitation,
} from '../../../core/share/invitation.ts'
import { preparedQuestionsOf } from '../../../core/share/preparedQuestions.ts'
import { usePageFrame } from '../../../shell/pageContext.tsx'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextLine } from '../../../ui/TextLine.tsx'
import { Tick } from '../../../ui/Tick.tsx'
import { LinkBox } from '../LinkBox.tsx'
import { PurposeDialog, type PurposeProps } from '../PurposeDialog.tsx'
import * as share from '../Share.module.css'
import { useMadeLink } from '../useMadeLink.ts'
import { useSharingWords } from '../useReadWords.ts'
import { Entries } from '../WrittenAnswer.tsx'
import { QuestionPicker } from './QuestionPicker.tsx'
import { UnsentDialog } from './UnsentDialog.tsx'
import { handOver, resumeHelping, unsentHelping } from './useHelping.ts'
import { useAllQuestions, useHelpingWords, useQuestionOf } from './useQuestions.ts'
import * as styles from './Helping.module.css'

/** What goes to someone who helps to practise: which questions, what goes along, the link, and exactly what they get. */
export const Invite = (props: PurposeProps) => {
  const t = useSharingWords()
  const helping = useHelpingWords()
  const id = useId()
  const store = usePreparationStore()
  const mine = usePreparation((open) => open)
  const [candidate, setCandidate] = useState('')
  const [answers, setAnswers] = useState(true)
  const [job, setJob] = useState(true)
  const [questions, setQuestions] = useState(() =>
    usualQuestions(
      preparedQuestionsOf(mine).map(({ refs: [ref] }) => ref),
      hiddenQuestions(mine),
    ),
  )
  const all = useAllQuestions(mine)
  const invitation = useMemo(
    () => inviteToPractise(mine, { candidate, questions, answers, job }),
    [mine, candidate, questions, answers, job],
  )
  const made = useMadeLink(invitation, invitationLinkOf)
  const { company, role } = mine.interview.fields
  const begin = () => handOver(store, invitation)
  const [unsent, setUnsent] = useState<Invitation>()
  const beginOrAsk = () => {
    const found = unsentHelping(store)
    if (found) setUnsent(found)
    else begin()
  }
  return (
    <PurposeDialog title={t(($) => $.purposes.practise.title)} {...props}>
      <p>{helping(($) => $.invite.text)}</p>
      <Field boxId={id} label={helping(($) => $.invite.name)} hint={helping(($) => $.invite.nameHint)}>
        <TextLine
          id={id}
          aria-describedby={`${id}-hint`}
          value={candidate}
          maxLength={invitationLimits.name}
          onChange={({ target }) => setCandidate(target.value)}
        />
      </Field>
      <div>
        <label className={share.extra}>
          <Tick checked={answers} onChange={({ target }) => setAnswers(target.checked)} />
          <span>{helping(($) => $.invite.answers)}</span>
        </label>
        {(isFilled(company) || isFilled(role)) && (
          <label className={share.extra}>
            <Tick checked={job} onChange={({ target }) => setJob(target.checked)} />
            <span>{helping(($) => $.invite.job)}</span>
          </label>
        )}
      </div>
      <QuestionPicker questions={all} chosen={questions} onChange={setQuestions} />
      {questions.length === 0 || questions.length > invitationLimits.questions ? (
        <p role="alert">
          {questions.length === 0
            ? helping(($) => $.invite.none)
            : helping(($) => $.invite.tooMany, { count: invitationLimits.questions })}
        </p>
      ) : (
        <div className={share.made}>
          {made?.kind === 'ok' && (
            <>
              <LinkBox
                key={made.link}
                link={made.link}
                showsQr={false}
                mail={{ subject: helping(($) => $.invite.subject), text: helping(($) => $.invite.mail) }}
              />
            </>
          )}
          {made && made.kind !== 'ok' && (
            <p role="alert">
              {made.kind === 'too-long' ? helping(($) => $.invite.tooLong) : helping(($) => $.invite.failed)}
            </p>
          )}
          <p>
            <Button look="text" onClick={beginOrAsk}>
              {helping(($) => $.invite.here)}
            </Button>
          </p>
        </div>
      )}
      <Contents invitation={invitation} />
      <ToHeard />
      {unsent && (
        <UnsentDialog
          candidate={unsent.candidate}
          act={helping(($) => $.sending.again)}
          onSend={() => resumeHelping(store)}
          onAct={begin}
          onClose={() => setUnsent(undefined)}
        />
      )}
    </PurposeDialog>
  )
}

/** Exactly what the helper gets. */
const Contents = ({ invitation }: { invitation: Invitation }) => {
  const t = useSharingWords()
  const helping = useHelpingWords()
  const id = useId()
  const theirs = useMemo(() => preparationOfInvitation(invitation), [invitation])
  const questionOf = useQuestionOf(theirs)
  const { company, role } = theirs.interview.fields
  const job = [role, company].filter(isFilled).join(', ')
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={share.label}>
        {t(($) => $.preview)}
      </h3>
      <div className={share.preview} role="group" aria-labelledby={id} tabIndex={0}>
        {invitation.candidate !== '' && <p dir="auto">{invitation.candidate}</p>}
        {job !== '' && <p dir="auto">{job}</p>}
        <ol className={styles.contents} aria-label={helping(($) => $.pick.label)}>
          {invitation.questions.map(questionOf).map((question) => (
            <li key={question.id}>
              <p dir={question.isOwn ? 'auto' : undefined}>{question.text}</p>
              {question.answers.map(({ task, entries }) => (
                <Entries key={task} task={task} entries={entries} />
              ))}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** The way to what helpers have heard, once there is some. */
const ToHeard = () => {
  const t = useHelpingWords()
  const { setDialog } = usePageFrame()
  const count = usePreparation((open) => heardBy(open).length)
  if (count === 0) return null
  return (
    <p>
      <Button look="text" onClick={() => setDialog({ name: 'feedback' })}>
        {t(($) => $.summary.open)}
      </Button>
    </p>
  )
}
