import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { trimmed } from '../../core/blank.ts'
import { isReadOnly, preparationKeyOf } from '../../core/store.ts'
import { usePreparationStore, usePreparationKey, useStoreState } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import type { Elements } from '../../ui/Elements.ts'
import { Field } from '../../ui/Field.tsx'
import { pressed } from '../../ui/keys.ts'
import { TextLine } from '../../ui/TextLine.tsx'
import * as styles from './OwnTasks.module.css'
import { setDraft } from '../../core/drafts.ts'

/** The longest title of an own step, in characters. */
const maxTitle = 200

type Props = {
  /** The name under which the store keeps the unsaved title as a draft of the preparation. */
  name: string
  initial: string
  /** What the saving button says. */
  save: string
  /** Called with the title, or with nothing when the person leaves it as it was. */
  onEnd: (title: string | undefined) => void
  /** What else is asked, under the line. */
  children?: Elements
}

/** One line for the title of an own step. Enter saves, Escape leaves and keeps the draft, Cancel drops it. */
export const TitleForm = ({ name, initial, save, onEnd, children }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const store = usePreparationStore()
  const preparationKey = usePreparationKey()
  const title = useStoreState(({ drafts }) => drafts[name]) ?? initial
  const isShut = useStoreState(isReadOnly)
  const write = (draft: string | undefined) => {
    if (preparationKey === preparationKeyOf(store.state.getState())) setDraft(store, name, draft)
  }
  const end = (kept: string | undefined) => {
    write(undefined)
    onEnd(kept)
  }
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (pressed(event) === 'Escape') onEnd(undefined)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isShut) end(trimmed(title) || undefined)
      }}
    >
      <Field boxId={id} label={t(($) => $.own.label)} problem={isShut ? t(($) => $.task.readOnly) : undefined}>
        <TextLine
          id={id}
          value={title}
          maxLength={maxTitle}
          placeholder={t(($) => $.own.placeholder)}
          autoFocus
          enterKeyHint="done"
          aria-describedby={isShut ? `${id}-problem` : undefined}
          aria-invalid={isShut ? true : undefined}
          onChange={({ target: { value } }) => write(value === initial ? undefined : value)}
          onKeyDown={leaveOnEscape}
        />
      </Field>
      {children}
      <p className={styles.formActs}>
        <Button type="submit" look="filled">
          {save}
        </Button>
        <Button look="text" onClick={() => end(undefined)}>
          {t(($) => $.own.cancel)}
        </Button>
      </p>
    </form>
  )
}
