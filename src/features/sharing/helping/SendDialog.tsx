import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report } from '../../../core/report.ts'
import { feedbackLimits, feedbackLinkOf, type Feedback } from '../../../core/share/feedback.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextLine } from '../../../ui/TextLine.tsx'
import { LinkBox } from '../LinkBox.tsx'
import * as share from '../Share.module.css'
import { useMadeLink } from '../useMadeLink.ts'
import { useSharingWords } from '../useReadWords.ts'
import { goBack } from './useBackCloses.ts'
import type { Helping } from './useHelping.ts'
import { useHelpingWords, type Question } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  title: string
  feedback: Feedback
  from: string
  questionOf: (id: string) => Question
  onChange: (part: Partial<Helping>) => void
  /** Keeps what was heard on this device; nothing where it belongs to another one. */
  onKeep: (() => void) | false
  onClose: () => void
}

/** The ways to give back what was heard. */
export const SendDialog = ({ title, feedback, from, questionOf, onChange, onKeep, onClose }: Props) => {
  const t = useHelpingWords()
  const sharing = useSharingWords()
  const id = useId()
  // The same link is made again only where something else was said.
  const key = JSON.stringify(feedback)
  const [content, setContent] = useState({ key, feedback })
  if (content.key !== key) setContent({ key, feedback })
  const made = useMadeLink(content.feedback, feedbackLinkOf)
  const onTaken = () => onChange({ sent: key })
  return (
    <Dialog title={title} onClose={onClose}>
      <Field boxId={id} label={t(($) => $.sending.name)} hint={t(($) => $.sending.nameHint)}>
        <TextLine
          id={id}
          aria-describedby={`${id}-hint`}
          value={from}
          maxLength={feedbackLimits.name}
          onChange={({ target }) => onChange({ from: target.value })}
        />
      </Field>
      {onKeep && (
        <p>
          <Button look="filled" onClick={() => goBack(onKeep)}>
            {t(($) => $.sending.keepHere)}
          </Button>
        </p>
      )}
      <div className={share.made}>
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
      </div>
      <DialogActions>
        <Button look="text" onClick={onClose}>
          {sharing(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
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
