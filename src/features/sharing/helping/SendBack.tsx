import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanFeedback, feedbackLimits, feedbackLinkOf, type Feedback } from '../../../core/share/feedback.ts'
import type { Invitation } from '../../../core/share/invitation.ts'
import { settledIn } from '../../../core/derive/feedback.ts'
import { preparationFor } from '../../../core/share/takeFeedback.ts'
import { usePreparationStore, useStoreState } from '../../../shell/useStore.ts'
import { report } from '../../../core/report.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextLine } from '../../../ui/TextLine.tsx'
import { LinkBox } from '../LinkBox.tsx'
import type { OpenedProps } from '../openedProps.tsx'
import * as opened from '../Opened.module.css'
import { useMadeLink } from '../useMadeLink.ts'
import { HeardList } from './HeardList.tsx'
import { forgetHelping, type Helping } from './useHelping.ts'
import { useHelpingWords, type Question } from './useQuestions.ts'
import { useTakeFeedback } from './useTakeFeedback.ts'
import * as styles from './Helping.module.css'

type Props = {
  invitation: Invitation
  isHere: boolean
  helping: Helping
  questions: readonly Question[]
  onChange: (part: Partial<Helping>) => void
  onAsk: (at: number) => void
  onAgain: () => void
  onLeave: OpenedProps['onLeave']
}

/** What was heard, what needs practice first, and the ways to give it back. */
export const SendBack = ({ invitation, isHere, helping, questions, onChange, onAsk, onAgain, onLeave }: Props) => {
  const t = useHelpingWords()
  const store = usePreparationStore()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [])
  const { round, heard, from } = helping
  const feedback = useMemo(
    (): Feedback =>
      cleanFeedback({
        round,
        of: invitation.of,
        from,
        heard: questions.flatMap((each) => heard[each.id] ?? []),
      }),
    [round, invitation, from, questions, heard],
  )
  // The same link is made again only where something else was said.
  const key = JSON.stringify(feedback)
  const [content, setContent] = useState({ key, feedback })
  if (content.key !== key) setContent({ key, feedback })
  const made = useMadeLink(content.feedback, feedbackLinkOf)
  const isKnown = useStoreState(({ document }) => preparationFor(document.preparations, invitation) !== undefined)
  const take = useTakeFeedback(onLeave)
  const tally = settledIn(feedback.heard)
  const questionOf = (wanted: string): Question =>
    questions.find((each) => each.id === wanted) ?? { id: wanted, text: '', isOwn: false, answers: [] }
  const { candidate: name } = invitation
  const keep = () => {
    take(feedback)
    forgetHelping(store)
  }
  const onTaken = () => onChange({ isSent: true })
  const text = name === '' ? t(($) => $.sending.textUnnamed) : t(($) => $.sending.text, { name })
  return (
    <div className={opened.opened}>
      <div className={opened.words}>
        <h1 ref={heading} tabIndex={-1} className={opened.heading}>
          {feedback.heard.length === 0
            ? t(($) => $.sending.nothing)
            : tally.count === 0
              ? t(($) => $.sending.unmarked)
              : t(($) => $.sending.heading, tally)}
        </h1>
        {feedback.heard.length > 0 && <p>{text}</p>}
      </div>
      <HeardList
        heard={feedback.heard}
        questionOf={questionOf}
        act={(each) => (
          <Button
            look="text"
            aria-label={t(($) => $.sending.changeNamed, { question: questionOf(each.id).text })}
            onClick={() => onAsk(questions.findIndex((question) => question.id === each.id))}
          >
            {t(($) => $.sending.change)}
          </Button>
        )}
      />
      {feedback.heard.length > 0 && (
        <section className={styles.send} aria-labelledby={`${id}-send`}>
          <h2 id={`${id}-send`} className={styles.sheetHeading}>
            {t(($) => $.sending.send)}
          </h2>
          <Field boxId={id} label={t(($) => $.sending.name)} hint={t(($) => $.sending.nameHint)}>
            <TextLine
              id={id}
              aria-describedby={`${id}-hint`}
              value={from}
              maxLength={feedbackLimits.name}
              onChange={({ target }) => onChange({ from: target.value, isSent: false })}
            />
          </Field>
          {(isHere || isKnown) && (
            <p>
              <Button look="filled" onClick={keep}>
                {t(($) => $.sending.keepHere)}
              </Button>
            </p>
          )}
          {made?.kind === 'ok' && (
            <>
              <LinkBox
                key={made.link}
                link={made.link}
                showsQr={false}
                mail={{ subject: t(($) => $.sending.subject), text: t(($) => $.sending.mail) }}
                onTaken={onTaken}
              />
              <CopyText feedback={feedback} link={made.link} questionOf={questionOf} onTaken={onTaken} />
            </>
          )}
          {made && made.kind !== 'ok' && (
            <p role="alert">{made.kind === 'too-long' ? t(($) => $.sending.tooLong) : t(($) => $.sending.failed)}</p>
          )}
        </section>
      )}
      <p className={opened.acts}>
        <Button look="text" onClick={onAgain}>
          {t(($) => $.sending.again)}
        </Button>
        <Button look="text" onClick={() => onLeave({ kept: true })}>
          {t(($) => $.sending.leave)}
        </Button>
      </p>
    </div>
  )
}

type TextProps = {
  feedback: Feedback
  link: string
  questionOf: (id: string) => Question
  onTaken: () => void
}

/** What was heard as a text to read, with the link at its end: the link alone where both would be too long. */
const CopyText = ({ feedback, link, questionOf, onTaken }: TextProps) => {
  const t = useHelpingWords()
  const { t: bank } = useTranslation('questions')
  const [copied, setCopied] = useState<string>()
  const lines = feedback.heard.map(({ id, mark, line }) =>
    [questionOf(id).text, mark && bank(($) => $.results[mark]), line].filter(Boolean).join(' · '),
  )
  const whole = `${lines.join('\n')}\n\n${link}`
  const text = whole.length <= feedbackLimits.link ? whole : link
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(text)
        onTaken()
      },
      (error: unknown) => report(error, 'copy a text'),
    )
  }
  return (
    <div>
      <Button look="text" onClick={copy}>
        {t(($) => $.sending.copyText)}
      </Button>
      <p role="status" className={styles.meta}>
        {copied === text && t(($) => $.sending.textCopied)}
      </p>
    </div>
  )
}
