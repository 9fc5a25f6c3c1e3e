import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addRound } from '../../core/document/preparation.ts'
import type { Mark } from '../../core/practice/marks.ts'
import { practiceKey } from '../../core/practice/rounds.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { useWakeLock } from '../../shell/useWakeLock.ts'
import { announce } from '../../ui/announce.ts'
import { ScreenBar } from '../../ui/ScreenBar.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useModal } from '../../ui/useModal.ts'
import { Choose } from './Choose.tsx'
import { Question } from './Question.tsx'
import { questionsFor, type RoundQuestion, type Setup } from './round.ts'
import { Summary } from './Summary.tsx'
import * as screen from '../../ui/Screen.module.css'
import * as styles from './Practice.module.css'

type Round = {
  readonly setup: Setup
  readonly questions: readonly RoundQuestion[]
  /** How each question went; skipped ones have no mark. */
  readonly marked: Readonly<Record<string, Mark>>
}

type Stage =
  | { readonly name: 'choose' }
  | (Round & { readonly name: 'round'; readonly at: number })
  | (Round & { readonly name: 'summary' })

/** Practice aloud, over the whole screen: what was said of an answer is kept at once, so leaving loses nothing. */
export const Practice = ({ onClose }: { onClose: () => void }) => {
  const { t, i18n } = useTranslation('practice')
  const { t: bank } = useTranslation('questions')
  const store = usePreparationStore()
  const dialog = useModal()
  const [stage, setStage] = useState<Stage>({ name: 'choose' })
  useTitle(
    'over',
    t(($) => $.title),
  )
  useWakeLock(stage.name === 'round')
  const begin = (setup: Setup) =>
    setStage({
      name: 'round',
      setup,
      questions: questionsFor(i18n, store.open(), setup, Date.now()),
      at: 0,
      marked: {},
    })
  const goOn = (mark?: Mark) => {
    if (stage.name !== 'round') return
    const { setup, questions, at } = stage
    const id = questions[at]?.id ?? ''
    const marked = mark ? { ...stage.marked, [id]: mark } : stage.marked
    const isLast = at + 1 === questions.length
    const place = isLast ? '' : t(($) => $.round.place, { number: at + 2, count: questions.length })
    announce([mark ? bank(($) => $.marks[mark]) : '', place].filter(Boolean).join('. '))
    if (!isLast) setStage({ ...stage, at: at + 1, marked })
    else {
      if (Object.keys(marked).length > 0) store.change(addRound(practiceKey))
      setStage({ name: 'summary', setup, questions, marked })
    }
    dialog.current?.scrollTo(0, 0)
  }
  const question = stage.name === 'round' ? stage.questions[stage.at] : undefined
  return (
    <dialog
      ref={dialog}
      className={`${screen.screen} ${styles.practice}`}
      aria-label={t(($) => $.title)}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <ScreenBar close={t(($) => $.close)} onClose={onClose} className={styles.bar}>
        {stage.name === 'round' && (
          <p className={styles.count}>
            {t(($) => $.round.place, { number: stage.at + 1, count: stage.questions.length })}
          </p>
        )}
      </ScreenBar>
      {stage.name === 'round' && (
        <Segments done={stage.questions.map((_, at) => at < stage.at)} at={stage.at} className={styles.segments} />
      )}
      {stage.name === 'choose' && <Choose onBegin={begin} />}
      {stage.name === 'round' && question && (
        <Question
          key={question.id}
          question={question}
          setup={stage.setup}
          isLast={stage.at === stage.questions.length - 1}
          onNext={goOn}
        />
      )}
      {stage.name === 'summary' && (
        <Summary
          questions={stage.questions}
          marked={stage.marked}
          onAgain={() => begin(stage.setup)}
          onClose={onClose}
        />
      )}
    </dialog>
  )
}
