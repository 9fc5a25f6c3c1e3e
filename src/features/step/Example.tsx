import type { Field } from '../../core/catalogue/exercise.ts'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import * as styles from './Exercise.module.css'

type ExampleLine = { readonly label: string; readonly example: string }

/** The lines of the worked example, by what they answer. */
export const useExampleLines = (): readonly ExampleLine[] => {
  const { exercise } = useWorkspace()
  const words = useExerciseWords()
  const worked = (fields: readonly Field[] = [], inRow: boolean) =>
    fields.map((field) => words.field(field.id, inRow)).filter(({ example }) => example !== '')
  return [...worked(exercise.fields, false), ...worked(exercise.rows?.fields, true)]
}

/** One worked example, invented. */
export const Example = ({ lines }: { lines: readonly ExampleLine[] }) => {
  const t = useWorkspaceWords()
  return (
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
  )
}
