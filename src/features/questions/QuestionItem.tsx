import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import {
  answerPlace,
  isLanded,
  landQuestion,
  markQuestion,
  type BankItem,
  type QuestionState,
} from '../../core/derive/bank.ts'
import { questionsKey } from '../../core/catalogue/records.ts'
import { answerOf, limits } from '../../core/document/preparation.ts'
import { removeRow } from '../../core/document/rows.ts'
import { questionElementId } from '../../shell/elementIds.ts'
import { Conflict } from '../../shell/Conflict.tsx'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useBankWords } from './useBankWords.ts'
import * as styles from './Questions.module.css'

/** One question: closed, the question and whether it is a favourite; open, what is behind it and the answer. */
export const QuestionItem = ({ item }: { item: BankItem }) => {
  const { t } = useTranslation('questions')
  const words = useBankWords().of(item)
  const store = usePreparationStore()
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const isAnswered = usePreparation((preparation) => isLanded(preparation, item))
  const id = useId()
  const { state, known } = item
  const mark = (next: QuestionState | undefined) => store.change(markQuestion(item.id, next))
  /** What leaves the list takes the focus along: the next question gets it, or else the one before. */
  const leaveList = (act: () => void, said: string) => {
    const row = opener.current?.closest('li')
    const view = row?.closest('main')
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
    flushSync(act)
    // Where the list shows it still, the focus stays.
    if (row?.isConnected !== true) {
      ;(neighbour?.querySelector('button') ?? view?.querySelector('h1'))?.focus()
    }
    announce(said)
  }
  const favour = () => {
    const isFavourite = state === 'favourite'
    leaveList(
      () => mark(isFavourite ? undefined : 'favourite'),
      isFavourite ? t(($) => $.bank.said.unfavoured) : t(($) => $.bank.said.favoured),
    )
  }
  const hide = () =>
    leaveList(
      () => mark('hidden'),
      t(($) => $.bank.said.hidden),
    )
  const show = () =>
    leaveList(
      () => mark(undefined),
      t(($) => $.bank.said.shown),
    )
  const remove = () =>
    leaveList(
      () => store.change(removeRow(questionsKey, item.id), { undo: 'row-removed' }),
      t(($) => $.bank.said.removed),
    )
  return (
    <li className={styles.item} data-open={isOpen || undefined}>
      <div className={styles.line}>
        <button
          ref={opener}
          id={questionElementId(item.id)}
          type="button"
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span dir={known ? undefined : 'auto'}>{words.question}</span>
          {isAnswered && (
            <span className={styles.meta}>
              <span className="visually-hidden">, </span>
              <span>{t(($) => $.bank.answered)}</span>
            </span>
          )}
        </button>
        {state !== 'hidden' && (
          <button
            type="button"
            className={styles.star}
            aria-pressed={state === 'favourite'}
            aria-label={t(($) => $.bank.favour, { question: words.question })}
            onClick={favour}
          >
            <Icon name="star" />
          </button>
        )}
      </div>
      <div id={id} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            <dl className={styles.behind}>
              {words.looksFor !== undefined && (
                <div>
                  <dt>{t(($) => $.bank.looksFor)}</dt>
                  <dd>{words.looksFor}</dd>
                </div>
              )}
              {words.followUp !== undefined && (
                <div>
                  <dt>{t(($) => $.bank.followUp)}</dt>
                  <dd>{words.followUp}</dd>
                </div>
              )}
              {known && (
                <div>
                  <dt>{t(($) => $.bank.by.asker)}</dt>
                  <dd>{known.askers.map((asker) => t(($) => $.askers[asker])).join(', ')}</dd>
                </div>
              )}
            </dl>
            <Answer item={item} question={words.question} />
            <p className={styles.acts}>
              {state === 'hidden' ? (
                <Button look="text" onClick={show}>
                  {t(($) => $.bank.unhide)}
                </Button>
              ) : (
                <Button look="text" onClick={hide}>
                  {t(($) => $.bank.hide)}
                </Button>
              )}
              {!known && (
                <Button look="text" onClick={remove}>
                  {t(($) => $.bank.remove)}
                </Button>
              )}
            </p>
          </>
        )}
      </div>
    </li>
  )
}

/** The answer, written where it belongs: in a row of its step, which the first letter makes. */
const Answer = ({ item, question }: { item: BankItem; question: string }) => {
  const { t } = useTranslation('questions')
  const { t: page } = useTranslation('page')
  const { t: tasks } = useTranslation('tasks')
  const store = usePreparationStore()
  const place = answerPlace(item)
  const { text, write, problem } = useWriting(place)
  const isThere = usePreparation((preparation) => isLanded(preparation, item))
  const isFull =
    usePreparation((preparation) => answerOf(preparation, item.step).rows.length >= limits.rows) && !isThere
  const boxId = useId()
  const wrong = isFull
    ? t(($) => $.bank.stepFull, { max: limits.rows })
    : problem && page(($) => $.task[problem], { max: limits.field })
  const writeThere = (typed: string) => {
    if (isFull) return
    if (!isThere && typed !== '') store.change(landQuestion(item, question))
    write(typed)
  }
  return (
    <div className={styles.answer}>
      <Field boxId={boxId} label={t(($) => $.bank.answer[item.step])} problem={wrong}>
        <TextArea
          id={boxId}
          value={text}
          aria-describedby={wrong ? `${boxId}-problem` : undefined}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => writeThere(event.target.value)}
        />
      </Field>
      <Conflict boxId={boxId} place={place} text={text} />
      <p className={styles.lands} role="status">
        {isThere && t(($) => $.bank.landed, { title: tasks(($) => $.tasks[item.step].title) })}
      </p>
      {isThere && (
        <p>
          <a href={`#${item.step}`}>{t(($) => $.bank.goOn[item.step])}</a>
        </p>
      )}
    </div>
  )
}
