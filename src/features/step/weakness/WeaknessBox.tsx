import { useState } from 'react'
import { isBlank } from '../../../core/blank.ts'
import { answerOf, setText } from '../../../core/document/preparation.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import { weaknessPartIds, weaknessParts, type WeaknessPart } from '../../../core/derive/weakness.ts'
import { weaknessText } from '../../../core/derive/weaknessText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { FieldBox, SlipMark } from '../FieldBox.tsx'
import { useBox, type FieldBoxProps } from '../useBox.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import { Conflict } from '../../../shell/Conflict.tsx'
import * as styles from './Weakness.module.css'

/** A field of the weakness builder; the answer builds itself from the others. */
export const WeaknessBox = (props: FieldBoxProps) =>
  props.field.id === 'answer' ? <AnswerBox {...props} /> : <FieldBox {...props} goesOn />

/** The answer in the language on screen: each sentence opening with the text that continues it. */
export const useBuilt = (words: ReturnType<typeof useBox>['words']): string => {
  const { id } = useWorkspace()
  const texts = usePreparationList((preparation) => {
    const { fields } = answerOf(preparation, id)
    return weaknessPartIds.map((part) => fields[part] ?? '')
  })
  const fields = Object.fromEntries(weaknessPartIds.map((part, index) => [part, texts[index] ?? '']))
  const openings = Object.fromEntries(weaknessPartIds.map((part) => [part, words.field(part, false).label]))
  return weaknessText(weaknessParts({ fields, rows: [] }), openings as Record<WeaknessPart['id'], string>)
}

/** Nothing is kept while it follows its parts; the person's text stands once there is one. */
const AnswerBox = (props: FieldBoxProps) => {
  const { boxId, place, text, write, words, hint, placeholder, described, label, problem } = useBox(props)
  const t = useWorkspaceWords()
  const store = usePreparationStore()
  const built = useBuilt(words)
  // An emptied box stays empty while it is written in, and follows again afterwards.
  const [emptied, setEmptied] = useState(false)
  const isOwn = !isBlank(text)
  const change = (next: string) => {
    write(next === built ? '' : next)
    setEmptied(next === '')
  }
  return (
    <Field boxId={boxId} label={label} hint={hint} problem={problem} mark={<SlipMark />}>
      <TextArea
        id={boxId}
        dir="auto"
        aria-describedby={[described, `${boxId}-state`].filter(Boolean).join(' ')}
        aria-invalid={problem ? true : undefined}
        placeholder={placeholder}
        value={isOwn || emptied ? text : built}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setEmptied(false)}
      />
      <p id={`${boxId}-state`} className={styles.state}>
        {isOwn ? t(($) => $.weakness.own) : t(($) => $.weakness.follows)}
      </p>
      {isOwn && built !== '' && (
        <p>
          <Button
            look="text"
            onClick={() => {
              store.change(setText(place, ''))
              document.getElementById(boxId)?.focus()
            }}
          >
            {t(($) => $.weakness.again)}
          </Button>
        </p>
      )}
      <Conflict boxId={boxId} place={place} text={text} />
    </Field>
  )
}
