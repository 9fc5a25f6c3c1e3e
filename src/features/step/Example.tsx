import type { Field } from '../../core/catalogue/exercise.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import * as styles from './Exercise.module.css'

/** One worked example, invented, one click away. */
export const Example = () => {
  const { exercise } = useWorkspace()
  const t = useWorkspaceWords()
  const words = useExerciseWords()
  const worked = (fields: readonly Field[] = [], inRow: boolean) =>
    fields.map((field) => words.field(field.id, inRow)).filter(({ example }) => example !== '')
  const lines = [...worked(exercise.fields, false), ...worked(exercise.rows?.fields, true)]
  if (lines.length === 0) return null
  return (
    <Disclosure label={t(($) => $.example.show)}>
      <div className={styles.example}>
        <p className={styles.note}>{t(($) => $.example.note)}</p>
        <dl className={styles.lines}>
          {lines.map(({ label, example }) => (
            <div key={label}>
              <dt className={styles.term}>{label}</dt>
              <dd>{example}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Disclosure>
  )
}
