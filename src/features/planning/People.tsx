import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isFilled } from '../../core/blank.ts'
import { interviewKey, limits } from '../../core/document/preparation.ts'
import { removeRow } from '../../core/document/rows.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { FactField } from './FactField.tsx'
import { focusPerson } from './focusPerson.tsx'
import * as styles from './Facts.module.css'

/** Whom the person meets. A blank row is kept once something is written in it. */
export const People = () => {
  const { t } = useTranslation('planning')
  const store = usePreparationStore()
  const rows = usePreparation(({ interview }) => interview.rows)
  const kept = rows.map(({ id }) => id)
  const [blank, setBlank] = useState(() => ({ id: store.newId(), wanted: kept.length === 0 }))
  const hasBlank = blank.wanted && !kept.includes(blank.id)
  const shown = hasBlank ? [...kept, blank.id] : kept
  const remove = (id: string, neighbour: string) => {
    flushSync(() => store.change(removeRow(interviewKey, id), { undo: 'row-removed' }))
    focusPerson(neighbour)
  }
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>{t(($) => $.people.legend)}</legend>
      {shown.map((id, index) => (
        <Person
          key={id}
          id={id}
          index={index}
          isNew={id === blank.id && kept.length > 0}
          onRemove={kept.includes(id) ? () => remove(id, kept[index + 1] ?? kept[index - 1] ?? blank.id) : undefined}
        />
      ))}
      {!hasBlank && kept.length < limits.rows && (
        <p>
          <Button look="text" onClick={() => setBlank({ id: store.newId(), wanted: true })}>
            {t(($) => $.people.add)}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

type Props = { id: string; index: number; isNew: boolean; onRemove: (() => void) | undefined }

const Person = ({ id, index, isNew, onRemove }: Props) => {
  const { t } = useTranslation('planning')
  const hasNote = usePreparation(({ interview }) => isFilled(interview.rows.find((row) => row.id === id)?.fields.note))
  const [noting, setNoting] = useState(false)
  const place = (field: string) => ({ key: interviewKey, row: id, field })
  return (
    <div className={styles.person} role="group" aria-label={t(($) => $.people.person, { number: index + 1 })}>
      <div className={styles.pair}>
        <FactField
          place={place('name')}
          index={index}
          label={t(($) => $.people.name)}
          autoFocus={isNew}
          data-person={id}
        />
        <FactField place={place('role')} index={index} label={t(($) => $.people.role)} />
      </div>
      {(hasNote || noting) && (
        <FactField place={place('note')} index={index} label={t(($) => $.people.note)} autoFocus={noting} />
      )}
      {onRemove && (
        <p className={styles.personActs}>
          {!hasNote && !noting && (
            <Button look="text" onClick={() => setNoting(true)}>
              {t(($) => $.people.addNote)}
            </Button>
          )}
          <Button look="text" onClick={onRemove}>
            {t(($) => $.people.remove)}
          </Button>
        </p>
      )}
    </div>
  )
}
