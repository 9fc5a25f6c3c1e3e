import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { marks, type Mark } from '../../core/practice/marks.ts'
import { practiceKey } from '../../core/practice/rounds.ts'
import { keptText } from '../../core/practice/kept.ts'
import { exerciseWordsIn } from '../../shell/exerciseWords.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { languageOf } from '../../i18n/languages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Heading } from './Heading.tsx'
import { spoken, type RoundQuestion } from './round.ts'
import type { SoundProblem } from './useRecorder.ts'
import * as own from './MarkAnswer.module.css'
import * as styles from './Practice.module.css'

type Props = {
  question: RoundQuestion
  isLast: boolean
  problem: SoundProblem | undefined
  onMark: (mark: Mark) => void
}

/** After an answer: one's own written one, a line to oneself, and how it went, which leads on. */
export const MarkAnswer = ({ question, isLast, problem, onMark }: Props) => {
  const { t } = useTranslation('practice')
  const { t: bank } = useTranslation('questions')
  const store = usePreparationStore()
  const { id, text } = question
  const [isShown, setIsShown] = useState(false)
  const [writes, setWrites] = useState(() => keptText(store.open(), id, 'line') !== '')
  const labelId = useId()
  return (
    <>
      <div className={styles.body}>
        <Heading className={styles.question} aria-describedby={labelId} {...spoken(question)}>
          {text}
        </Heading>
        <p className={styles.problem} role="status">
          {problem && t(($) => $.problems[problem])}
        </p>
        {isShown && <OwnAnswer question={question} />}
        {writes && <Line id={id} />}
        <p className={own.acts}>
          {!isShown && (
            <Button look="text" onClick={() => setIsShown(true)}>
              {t(($) => $.round.showOwn)}
            </Button>
          )}
          {!writes && (
            <Button look="text" onClick={() => setWrites(true)}>
              {t(($) => $.round.write)}
            </Button>
          )}
        </p>
      </div>
      <div className={styles.foot}>
        <p className={own.went}>
          <span id={labelId} className={own.label}>
            {t(($) => $.round.went)}
          </span>
          <span className={styles.meta}>{isLast ? t(($) => $.round.last) : t(($) => $.round.next)}</span>
        </p>
        <div className={own.marks} role="group" aria-labelledby={labelId}>
          {marks.map((mark) => (
            <button key={mark} type="button" className={own.cell} onClick={() => onMark(mark)}>
              {bank(($) => $.marks[mark])}
            </button>
          ))}
        </div>
      </div>
    </>
  )
}

const OwnAnswer = ({ question: { answers, looksFor, language } }: { question: RoundQuestion }) => {
  const { t, i18n } = useTranslation('practice')
  const words = exerciseWordsIn(i18n, languageOf(i18n.language))
  const texts = answers.flatMap(({ task, entries }) =>
    entries
      .filter(({ kind, isOther }) => !isOther && (kind === 'line' || kind === 'text'))
      .map((entry) => ({
        ...entry,
        key: `${task}/${entry.field}`,
        label: words.label(task, entry.field, entry.inRow),
      })),
  )
  return (
    <section className={own.own} aria-label={t(($) => $.round.own)}>
      {texts.length === 0 && <p className={styles.soft}>{t(($) => $.round.nothing)}</p>}
      {texts.length > 0 && (
        <dl className={own.paper}>
          {texts.map(({ key, label, text }, at) => (
            <div key={`${key} ${at}`}>
              {label !== undefined && <dt className={styles.meta}>{label}</dt>}
              <dd className={styles.words} dir="auto">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {looksFor !== undefined && (
        <p>
          <span className={styles.meta}>{t(($) => $.round.looksFor)}</span>
          <br />
          <span lang={language}>{looksFor}</span>
        </p>
      )}
    </section>
  )
}

const Line = ({ id }: { id: string }) => {
  const { t } = useTranslation('practice')
  const { text, write } = useWriting({ key: practiceKey, row: id, field: 'line' })
  const boxId = useId()
  return (
    <Field boxId={boxId} label={t(($) => $.round.line)}>
      <TextArea id={boxId} value={text} onChange={(event) => write(event.target.value)} />
    </Field>
  )
}
