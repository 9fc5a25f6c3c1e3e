import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { PreparedQuestion } from '../../core/share/preparedQuestions.ts'
import { Entries } from './WrittenAnswer.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Opened.module.css'

type Question = Omit<PreparedQuestion, 'refs'> & { readonly isCommon: boolean }

/** The sender's questions, then those that are common, none of them twice. */
const useQuestions = (asked: readonly PreparedQuestion[]): readonly Question[] => {
  const { t } = useTranslation('exercises')
  return useMemo(() => {
    const common = t(($) => $.questions, { returnObjects: true }) as Readonly<Record<string, string>>
    const known = new Set(asked.map(({ text }) => text?.toLowerCase()))
    return [
      ...asked.map((each) => ({ ...each, isCommon: false })),
      ...Object.entries(common)
        .filter(([, text]) => !known.has(text.toLowerCase()))
        .map(([key, text]) => ({ key, text, answers: [], isCommon: true })),
    ]
  }, [asked, t])
}

/** A mock interview: one question at a time, what the sender prepared folded away. */
export const AskMe = ({ asked, onClose }: { asked: readonly PreparedQuestion[]; onClose: () => void }) => {
  const t = useSharingWords()
  const questions = useQuestions(asked)
  const [index, setIndex] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [index])
  const question = questions[index]
  const placeOf = ({ isCommon }: Question) => {
    const place = t(($) => $.ask.place, { number: index + 1, count: questions.length })
    return isCommon ? `${place} · ${t(($) => $.ask.common)}` : place
  }
  return (
    <div className={styles.opened}>
      <p className={styles.meta}>{question && placeOf(question)}</p>
      <h1
        ref={heading}
        tabIndex={-1}
        className={styles.question}
        dir={question?.isCommon === false ? 'auto' : undefined}
      >
        {question ? (question.text ?? t(($) => $.ask.weakness)) : t(($) => $.ask.end)}
      </h1>
      {question && question.answers.length > 0 && (
        <Disclosure key={question.key} label={t(($) => $.ask.answer)}>
          <div className={styles.answers}>
            {question.answers.map(({ task, entries }) => (
              <Entries key={task} task={task} entries={entries} />
            ))}
          </div>
        </Disclosure>
      )}
      <p className={styles.acts}>
        {question ? (
          <Button look="filled" onClick={() => setIndex(index + 1)}>
            {t(($) => $.ask.next)}
          </Button>
        ) : (
          <Button look="filled" onClick={() => setIndex(0)}>
            {t(($) => $.ask.again)}
          </Button>
        )}
        {index > 0 && <Button onClick={() => setIndex(index - 1)}>{t(($) => $.ask.previous)}</Button>}
        <Button look="text" onClick={onClose}>
          {t(($) => $.ask.close)}
        </Button>
      </p>
    </div>
  )
}
