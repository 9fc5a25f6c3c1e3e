import { useState } from 'react'
import { isBlank, isFilled } from '../../../core/blank.ts'
import { rankedStrengths } from '../../../core/derive/answers.ts'
import { linkField } from '../../../core/catalogue/rowLinks.ts'
import { answerOf, rowIn, setText, type Preparation, type Row } from '../../../core/document/preparation.ts'
import { fits } from '../../../core/document/textLength.ts'
import { addRow } from '../../../core/document/rows.ts'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { FieldBox } from '../FieldBox.tsx'
import { PagedList } from '../PagedList.tsx'
import { TooMuch } from '../TooMuch.tsx'
import { boxIdOf, type FieldBoxProps, type InRow } from '../useBox.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import * as styles from './StrengthBox.module.css'

const field = 'strength'

/** A field of a need: at the strength, the ranked ones to pick from while it is empty. */
export const StrengthBox = (props: FieldBoxProps) => (
  <>
    <FieldBox {...props} />
    {props.field.id === field && props.row && <Picks row={props.row} />}
  </>
)

const Picks = ({ row }: { row: InRow }) => {
  const { id: key } = useWorkspace()
  const t = useWorkspaceWords()
  const store = usePreparationStore()
  const kept = usePreparation((preparation) => rowIn(answerOf(preparation, key), row.id))
  const ranking = usePreparation((preparation) => answerOf(preparation, 'rank-strengths').rows)
  const [isOver, setIsOver] = useState(false)
  const source = kept?.fields[linkField(field)]
  if (ranking.some(({ id }) => id === source)) {
    return <p className={styles.follows}>{t(($) => $.ranking.follows)}</p>
  }
  const strengths = rankedStrengths(store.open())
  if (isFilled(kept?.fields[field]) || strengths.length === 0) return null
  const pick = (strength: Row) => {
    const write = (name: string, text: string) => setText({ key, row: row.id, field: name }, text)
    const isProofOpen = isBlank(kept?.fields.proof)
    const put = (preparation: Preparation) =>
      [
        addRow(key, { id: row.id, fields: {} }, row.index),
        write(field, strength.fields.strength ?? ''),
        write(linkField(field), strength.id),
        ...(isProofOpen && strength.fields.proof ? [write('proof', strength.fields.proof)] : []),
      ].reduce((changed, transition) => transition(changed), preparation)
    const isRoom = fits(store.open(), put)
    setIsOver(!isRoom)
    if (!isRoom) return
    store.change(put)
    document.getElementById(boxIdOf(key, field, row.id))?.focus()
  }
  return (
    <div className={styles.picks} role="group" aria-label={t(($) => $.ranking.pick)}>
      <p className={styles.follows}>{t(($) => $.ranking.pick)}</p>
      <PagedList
        items={strengths}
        className={styles.choices}
        draw={(strength) => (
          <Button className={styles.pick} onClick={() => pick(strength)}>
            {strength.fields.strength}
          </Button>
        )}
      />
      <TooMuch shown={isOver} />
    </div>
  )
}
