import type { KeyboardEvent } from 'react'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { pressed } from '../../ui/keys.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useBox, type FieldBoxProps } from './useBox.ts'
import { useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import { Conflict } from '../../shell/Conflict.tsx'
import * as styles from './FieldBox.module.css'

/** One field, written as its kind says. */
export const FieldBox = (props: FieldBoxProps) => {
  switch (props.field.kind) {
    case 'choice':
      return <ChoiceBox {...props} />
    case 'tick':
      return <TickBox {...props} />
    case 'seconds':
      return <SecondsBox {...props} />
    default:
      return <TextBox {...props} />
  }
}

const TextBox = (props: FieldBoxProps) => {
  const { boxId, place, text, write, hint, placeholder, described, isMarked, problem, numbered, name, label } =
    useBox(props)
  const { field, onEnter, goesOn, isAsked } = props
  const isLine = field.kind === 'line'
  // A line wraps and grows rather than scroll sideways; Enter never breaks it.
  const enter = (event: KeyboardEvent) => {
    if (pressed(event) !== 'Enter') return
    event.preventDefault()
    onEnter?.()
  }
  return (
    <Field
      boxId={boxId}
      label={isAsked ? <Asked numbered={numbered} name={name} /> : label}
      hint={hint}
      problem={problem}
      mark={isMarked && <SlipMark isHidden={isAsked} />}
    >
      <TextArea
        id={boxId}
        dir="auto"
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
        enterKeyHint={isLine ? 'next' : undefined}
        autoCapitalize={goesOn ? 'none' : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={isLine ? enter : undefined}
      />
      <Conflict boxId={boxId} place={place} text={text} />
    </Field>
  )
}

/** The question of a prompt. Its number is only for screen readers, because the prompt shows one row alone. */
const Asked = ({ numbered, name }: { numbered: string; name: string }) => (
  <>
    <span className="visually-hidden">{numbered}</span>
    <span>{name}</span>
  </>
)

const ChoiceBox = (props: FieldBoxProps) => {
  const { text, write, words, hint, label } = useBox(props)
  const options = (props.field.options ?? []).map((option) => ({
    id: option,
    label: words.option(props.field.id, option),
  }))
  return <Choice label={label} hint={hint} options={options} value={text} onChange={write} />
}

const TickBox = (props: FieldBoxProps) => {
  const { boxId, text, write, hint, described, label } = useBox(props)
  return (
    <div className={styles.tick}>
      <Tick
        id={boxId}
        aria-describedby={described}
        checked={text !== ''}
        onChange={(event) => write(event.target.checked ? 'yes' : '')}
      />
      <div>
        <label htmlFor={boxId} className={styles.tickLabel}>
          {label}
        </label>
        {hint && (
          <p id={`${boxId}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

const SecondsBox = (props: FieldBoxProps) => {
  const { exercise } = useWorkspace()
  const t = useWorkspaceWords()
  const { boxId, text, write, hint, described, label, problem } = useBox(props)
  const first = exercise.rehearsal?.kind === 'silence' ? exercise.rehearsal.hold : 1
  return (
    <Field boxId={boxId} label={label} hint={hint} problem={problem}>
      <Stepper
        id={boxId}
        value={text || String(first)}
        min={1}
        max={60}
        less={t(($) => $.fields.less)}
        more={t(($) => $.fields.longer)}
        describedBy={described}
        onChange={write}
      />
    </Field>
  )
}

/** Says that a text ends up on the pocket notes. A prompt hides it from sight, because its closing shows the text there. */
export const SlipMark = ({ isHidden = false }: { isHidden?: boolean | undefined }) => {
  const t = useWorkspaceWords()
  return <span className={isHidden ? 'visually-hidden' : styles.mark}>{t(($) => $.fields.slip)}</span>
}
