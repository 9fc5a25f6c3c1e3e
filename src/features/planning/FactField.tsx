import { useId, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { limits, type FieldPath } from '../../core/document/preparation.ts'
import { Conflict } from '../../shell/Conflict.tsx'
import { useWriting } from '../../shell/useWriting.ts'
import { Field } from '../../ui/Field.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import * as styles from './Facts.module.css'

type Props = Omit<ComponentProps<typeof TextLine>, 'id' | 'value' | 'onChange' | 'place'> & {
  place: FieldPath
  label: string
  hint?: string | undefined
  /** What is wrong with a text that is saved all the same. */
  doubt?: (text: string) => string | undefined
  /** Where the row belongs that the first text makes. */
  index?: number | undefined
  onWritten?: () => void
  'data-person'?: string
}

/** One fact, saved as it is typed. */
export const FactField = ({ place, label, hint, doubt, index, onWritten, ...props }: Props) => {
  const { t } = useTranslation()
  const { text, write, problem } = useWriting(place, { index })
  const id = useId()
  const wrong = problem ? t(($) => $.task[problem], { max: limits.field }) : doubt?.(text)
  const described = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <Field boxId={id} label={label} hint={hint} problem={wrong}>
        <TextLine
          {...props}
          id={id}
          value={text}
          aria-describedby={described || undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            write(event.target.value)
            onWritten?.()
          }}
        />
      </Field>
      <Conflict boxId={id} place={place} text={text} />
    </div>
  )
}
