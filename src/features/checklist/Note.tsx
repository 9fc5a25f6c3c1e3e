import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../core/document/preparation.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

/** The free note of a step. */
export const Note = ({ id, autoFocus }: { id: string; autoFocus: boolean }) => {
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
