import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFilled } from '../../../core/blank.ts'
import { interviewKey, limits, setDone, textAt } from '../../../core/document/preparation.ts'
import { Conflict } from '../../../shell/Conflict.tsx'
import { useDerived } from '../../../shell/useDerived.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import { useWriting } from '../../../shell/useWriting.ts'
import { announce } from '../../../ui/announce.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import * as styles from './After.module.css'

const step = 'let-it-land'

/** What is asked on the new paper, one at a time: fields of the step after the interview. */
const fields = ['well', 'promised', 'differently'] as const
type Field = (typeof fields)[number]

const placeOf = (field: Field) => ({ key: step, field })

const takeFocus = (link: HTMLElement | null) => link?.focus()

/** Once the interview is over: new paper for what to remember, and for what comes of it. */
export const After = () => {
  const { t } = useTranslation()
  const texts = useDerived((preparation) => fields.map((field) => textAt(preparation, placeOf(field)) ?? ''))
  // What is typed now isn't moved among the written lines before the person says so.
  const [at, setAt] = useState(() => texts.findIndex((text) => !isFilled(text)))
  const [isMoved, setMoved] = useState(false)
  const now = fields[at]
  const goOn = () => {
    setAt((index) => (index + 1 < fields.length ? index + 1 : -1))
    setMoved(true)
  }
  return (
    <section className={`${styles.after} on-paper`} aria-label={t(($) => $.afterwards.prompt)}>
      {fields.map((field, index) =>
        field !== now && isFilled(texts[index]) ? (
          <p key={field} className={styles.line}>
            <a href={`#${step}`} dir="auto">
              {texts[index]}
            </a>
          </p>
        ) : null,
      )}
      {now === undefined ? (
        <p>
          <ButtonLink look="filled" href={`#${step}`} ref={isMoved ? takeFocus : undefined}>
            {t(($) => $.afterwards.land)}
          </ButtonLink>
        </p>
      ) : (
        <Ask key={now} field={now} following={fields[at + 1]} isFocused={isMoved} onNext={goOn} />
      )}
    </section>
  )
}

type Props = {
  field: Field
  /** What is asked after it. */
  following: Field | undefined
  isFocused: boolean
  onNext: () => void
}

const Ask = ({ field, following, isFocused, onNext }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const place = placeOf(field)
  const { text, write, problem } = useWriting(place)
  const box = useRef<HTMLDivElement>(null)
  const boxId = useId()
  const save = () => {
    if (problem !== undefined || !isFilled(text)) {
      box.current?.querySelector('textarea')?.focus()
      return
    }
    // Who tells of the interview has been there.
    if (!store.open().interview.done) store.change(setDone(interviewKey, true))
    announce(t(($) => $.afterwards.saved))
    onNext()
  }
  return (
    <div ref={box} className={styles.ask}>
      <label htmlFor={boxId} className={field === 'well' ? 'visually-hidden' : styles.prompt}>
        {t(($) => $.afterwards.asks[field])}
      </label>
      <TextArea
        id={boxId}
        className={styles.field}
        autoFocus={isFocused}
        aria-describedby={`${boxId}-problem`}
        aria-invalid={problem ? true : undefined}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <p id={`${boxId}-problem`} className={styles.problem} role="status">
        {problem && t(($) => $.task[problem], { max: limits.field })}
      </p>
      <Conflict boxId={boxId} place={place} text={text} />
      <p className={styles.foot}>
        <Button look="filled" onClick={save}>
          {t(($) => $.afterwards.save)}
        </Button>
        <Button look="text" onClick={onNext}>
          {t(($) => $.afterwards.next[following === undefined || following === 'well' ? 'land' : following])}
        </Button>
      </p>
    </div>
  )
}
