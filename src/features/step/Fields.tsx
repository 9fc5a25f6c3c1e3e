import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Field } from '../../core/catalogue/exercise.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldBox } from './FieldBox.tsx'
import { partsOf } from './parts.tsx'
import { boxIdOf, type FieldBoxProps, type InRow } from './useBox.ts'
import { useWorkspaceWords } from './useExerciseWords.ts'
import { useShownFields } from './useShownFields.ts'
import { useWorkspace } from './useWorkspace.ts'
import * as styles from './Exercise.module.css'

type Props = {
  fields: readonly Field[]
  row?: InRow | undefined
  /** Of the row, before the label of its first field. */
  number?: number | undefined
  onEnter?: FieldBoxProps['onEnter']
  quiet?: boolean
}

/** Named texts, the light ones first; the others wait behind one quiet button. */
export const Fields = ({ fields, row, number, onEnter, quiet }: Props) => {
  const { id: key } = useWorkspace()
  const t = useWorkspaceWords()
  const { shown, hidden, holdsText, showAll } = useShownFields(fields, row?.id)
  const { Box = FieldBox } = partsOf(key)
  const [left, setLeft] = useState<string>()
  const showMore = () => {
    const first = hidden[0]
    // Screen readers say nothing of the new focus where the pressed button disappears at the same moment.
    flushSync(() => {
      showAll()
      setLeft(first?.id)
    })
    requestAnimationFrame(() => setLeft(undefined))
    if (first) document.getElementById(boxIdOf(key, first.id, row?.id))?.focus()
  }
  const more = (
    // The button stands where the first hidden field will appear.
    <p key="more" className={left === undefined ? styles.more : 'visually-hidden'}>
      <Button look="text" onClick={showMore}>
        {holdsText ? t(($) => $.fields.show, { count: hidden.length }) : t(($) => $.fields.more)}
      </Button>
    </p>
  )
  return fields.flatMap((field) => [
    field.id === (left ?? hidden[0]?.id) && more,
    shown.includes(field) && (
      <Box
        key={field.id}
        field={field}
        row={row}
        number={field === shown[0] ? number : undefined}
        onEnter={onEnter}
        quiet={quiet}
      />
    ),
  ])
}
