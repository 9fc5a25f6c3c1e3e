import { useId, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, limits, type FieldPath } from '../../core/document/preparation.ts'
import { chooseText } from '../../core/document/rows.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
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
      <OtherVersions boxId={id} place={place} text={text} />
    </div>
  )
}

/** What another tab or a link wrote in the same place: the person chooses which stands. */
const OtherVersions = ({ boxId, place, text }: { boxId: string; place: FieldPath; text: string }) => {
  const { t } = useTranslation('workspace')
  const store = usePreparationStore()
  const others = usePreparation((preparation) => {
    const answer = answerOf(preparation, place.key)
    const kept = place.row === undefined ? answer : answer.rows.find(({ id }) => id === place.row)
    return kept?.others?.[place.field]
  })
  if (!others || others.length === 0) return null
  const keep = (version: string) =>
    keepFocus(
      () => store.change(chooseText(place, version)),
      () => document.getElementById(boxId),
    )
  return (
    <div className={styles.versions} role="group" aria-label={t(($) => $.versions.question)}>
      <p>{t(($) => $.versions.question)}</p>
      {others.map((version) => (
        <p key={version} className={styles.version}>
          <q>{version}</q>
          <Button look="text" onClick={() => keep(version)}>
            {t(($) => $.versions.keepOther)}
          </Button>
        </p>
      ))}
      <p>
        <Button look="text" onClick={() => keep(text)}>
          {t(($) => $.versions.keepMine)}
        </Button>
      </p>
    </div>
  )
}
