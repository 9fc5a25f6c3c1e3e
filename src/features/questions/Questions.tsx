import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { trimmed } from '../../core/blank.ts'
import { meetingKinds } from '../../core/catalogue/meetings.ts'
import { askers, themes } from '../../core/catalogue/questions.ts'
import {
  addQuestion,
  bankItems,
  findQuestions,
  questionStates,
  wordsIn,
  type BankFilter,
  type BankItem,
} from '../../core/derive/bank.ts'
import { questionsKey } from '../../core/catalogue/records.ts'
import { kindsOf } from '../../core/derive/kinds.ts'
import { answerOf, limits } from '../../core/document/preparation.ts'
import { memoize } from '../../core/memoize.ts'
import { isReadOnly } from '../../core/store.ts'
import { usePreparationList } from '../../shell/usePreparationList.ts'
import { usePreparation, usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { QuestionPaper } from './QuestionPaper.tsx'
import { QuestionItem } from './QuestionItem.tsx'
import { useBankWords } from './useBankWords.ts'
import * as styles from './Questions.module.css'

const everything: BankFilter = { show: 'all', search: '' }

/** Every question that they may ask: to look through, choose from, add to, answer and print. */
export const Questions = ({ back }: { back: ReactElement }) => {
  const { t } = useTranslation('questions')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useTitle(
    'over',
    t(($) => $.bank.title),
  )
  const [filter, setFilter] = useState(everything)
  const found = useFound(useDeferredValue(filter))
  const shownId = useId()
  return (
    <main className={styles.page}>
      <div className={styles.screen}>
        <p>{back}</p>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t(($) => $.bank.heading)}
        </h1>
        <p className={styles.intro}>{t(($) => $.bank.intro)}</p>
        <Filters filter={filter} onChange={setFilter} />
        <div className={styles.count}>
          <p id={shownId} role="status">
            {t(($) => $.bank.found, { count: found.length })}
          </p>
          {found.some(({ state }) => state === 'favourite') && (
            <Button look="text" onClick={() => print()}>
              {t(($) => $.bank.print)}
            </Button>
          )}
        </div>
        {found.length === 0 && (
          <div className={styles.none}>
            <p>
              {filter.show === 'all'
                ? t(($) => $.bank.none)
                : t(($) => $.bank.nothing[filter.show === 'hidden' ? 'hidden' : 'favourite'])}
            </p>
            <p>
              <Button onClick={() => setFilter(everything)}>{t(($) => $.bank.showAll)}</Button>
            </p>
          </div>
        )}
        <ul className={styles.list} aria-labelledby={shownId}>
          {found.map((item) => (
            <QuestionItem key={item.id} item={item} />
          ))}
        </ul>
        <NewQuestion onAdded={() => setFilter(everything)} />
        <Disclosure label={t(($) => $.bank.offLimits.heading)}>
          <div className={styles.offLimits}>
            <p>{t(($) => $.bank.offLimits.why)}</p>
            <p>{t(($) => $.bank.offLimits.how)}</p>
            <ul>
              {t(($) => $.bank.offLimits.say, { returnObjects: true }).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </Disclosure>
      </div>
      <QuestionPaper items={found} />
    </main>
  )
}

const useFound = (filter: BankFilter) => {
  const items = useItems()
  const kinds = usePreparationList(kindsOf)
  const wordsOf = useSearchedWords()
  return useMemo(() => findQuestions(items, filter, kinds, wordsOf), [items, filter, kinds, wordsOf])
}

/** The words in which each question is searched for, read once and not at every key. */
const useSearchedWords = () => {
  const words = useBankWords()
  return useMemo(
    () =>
      memoize((item: BankItem) => {
        const { question, looksFor = '', followUp = '' } = words.of(item)
        return wordsIn([question, looksFor, followUp].join('\n'))
      }),
    [words],
  )
}

const useItems = () => {
  const answer = usePreparation((preparation) => answerOf(preparation, questionsKey))
  const store = usePreparationStore()
  // The items follow from this answer alone.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => bankItems(store.open()), [store, answer])
}

type FilterProps = { filter: BankFilter; onChange: (filter: BankFilter) => void }

const Filters = ({ filter, onChange }: FilterProps) => {
  const { t } = useTranslation('questions')
  const { t: page } = useTranslation('page')
  const searchId = useId()
  const shows = ['all', ...questionStates] as const
  return (
    <div className={styles.filters} role="search">
      <Field boxId={searchId} label={t(($) => $.bank.search)}>
        <TextLine
          id={searchId}
          type="search"
          value={filter.search}
          onChange={({ target: { value } }) => onChange({ ...filter, search: value })}
        />
      </Field>
      <div className={styles.selects}>
        <OneOf
          label={t(($) => $.bank.by.asker)}
          all={t(($) => $.bank.anyone)}
          options={askers.map((id) => ({ id, label: t(($) => $.askers[id]) }))}
          value={filter.asker}
          onChange={(asker) => onChange({ ...filter, asker })}
        />
        <OneOf
          label={t(($) => $.bank.by.meeting)}
          all={t(($) => $.bank.any)}
          options={meetingKinds.map((id) => ({ id, label: page(($) => $.kinds[id]) }))}
          value={filter.meeting}
          onChange={(meeting) => onChange({ ...filter, meeting })}
        />
        <OneOf
          label={t(($) => $.bank.by.theme)}
          all={t(($) => $.bank.anything)}
          options={themes.map((id) => ({ id, label: t(($) => $.themes[id]) }))}
          value={filter.theme}
          onChange={(theme) => onChange({ ...filter, theme })}
        />
      </div>
      <Choice
        label={<span className="visually-hidden">{t(($) => $.bank.by.show)}</span>}
        options={shows.map((id) => ({ id, label: t(($) => $.bank.show[id]) }))}
        value={filter.show}
        onChange={(id) => onChange({ ...filter, show: shows.find((each) => each === id) ?? 'all' })}
      />
    </div>
  )
}

type OneOfProps<Id extends string> = {
  label: string
  /** What it says where nothing is chosen. */
  all: string
  options: readonly { id: Id; label: string }[]
  value: Id | undefined
  onChange: (id: Id | undefined) => void
}

const OneOf = <Id extends string>({ label, all, options, value, onChange }: OneOfProps<Id>) => {
  const id = useId()
  return (
    <Field boxId={id} label={label}>
      <Select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((option) => option.id === target.value)?.id)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The longest question of one's own, in characters. */
const maxQuestion = 500

/** A line for a question of the person's own. */
const NewQuestion = ({ onAdded }: { onAdded: () => void }) => {
  const { t } = useTranslation('questions')
  const { t: page } = useTranslation('page')
  const store = usePreparationStore()
  const id = useId()
  const [text, setText] = useState('')
  const isFull = usePreparation((preparation) => answerOf(preparation, questionsKey).rows.length >= limits.rows)
  const isShut = useStoreState(isReadOnly)
  const problem = isShut
    ? page(($) => $.task.readOnly)
    : isFull
      ? t(($) => $.bank.full, { max: limits.rows })
      : undefined
  const add = () => {
    if (trimmed(text) === '' || problem !== undefined) return
    store.change(addQuestion(store.newId(), text))
    setText('')
    onAdded()
    announce(t(($) => $.bank.added))
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field boxId={id} label={t(($) => $.bank.own)} problem={problem}>
        <TextArea
          id={id}
          value={text}
          maxLength={maxQuestion}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={({ target: { value } }) => setText(value)}
        />
      </Field>
      <p>
        <Button type="submit">{t(($) => $.bank.add)}</Button>
      </p>
    </form>
  )
}
