import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, limits } from '../../core/document/preparation.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

/** The free note of a step. */
const Note = ({ id, autoFocus }: { id: string; autoFocus: boolean }) => {
  const { t } = useTranslation()
  const { text, write, problem } = useWriting({ key: id, field: 'note' })
  const boxId = useId()
  return (
    <Field
      boxId={boxId}
      label={t(($) => $.task.note)}
      problem={problem && t(($) => $.task[problem], { max: limits.field })}
    >
      <TextArea
        id={boxId}
        aria-describedby={problem ? `${boxId}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        value={text}
        autoFocus={autoFocus}
        onChange={(event) => write(event.target.value)}
      />
    </Field>
  )
}

/** The note where there is one, else the button that asks for it. */
export const NoteAsked = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const hasNote = usePreparation((preparation) => (answerOf(preparation, id).fields.note ?? '') !== '')
  const [writing, setWriting] = useState(false)
  // Once shown, the box stays while it is emptied: what is typed next belongs in it.
  const [shown, setShown] = useState(hasNote)
  if (hasNote && !shown) setShown(true)
  if (shown || writing) return <Note id={id} autoFocus={writing} />
  return (
    <p>
      <Button look="text" onClick={() => setWriting(true)}>
        {t(($) => $.task.addNote)}
      </Button>
    </p>
  )
}
