import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { trimmed } from '../preparation/blank.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { pressed } from '../ui/keys.ts'
import { TextLine } from '../ui/TextLine.tsx'
import * as styles from './OwnTasks.module.css'

/** The longest title of an own step, in characters. */
const maxTitle = 200

type Props = {
  initial: string
  /** What the saving button says. */
  save: string
  /** Called with the title, or with nothing when the person leaves it as it was; by Escape, with what is typed. */
  onEnd: (title: string | undefined, draft?: string) => void
}

/** One line for the title of an own step. Enter saves, Escape leaves. */
export const TitleForm = ({ initial, save, onEnd }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const [title, setTitle] = useState(initial)
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (pressed(event) === 'Escape') onEnd(undefined, title)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onEnd(trimmed(title) || undefined)
      }}
    >
      <Field boxId={id} label={t(($) => $.own.label)}>
        <TextLine
          id={id}
          value={title}
          maxLength={maxTitle}
          placeholder={t(($) => $.own.placeholder)}
          autoFocus
          enterKeyHint="done"
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={leaveOnEscape}
        />
      </Field>
      <p className={styles.formActs}>
        <Button type="submit" look="filled">
          {save}
        </Button>
        <Button look="text" onClick={() => onEnd(undefined)}>
          {t(($) => $.own.cancel)}
        </Button>
      </p>
    </form>
  )
}
