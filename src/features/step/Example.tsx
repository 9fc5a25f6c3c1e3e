import type { Field } from '../../core/catalogue/exercise.ts'
import { ExampleLines, type ExampleLine } from './ExampleLines.tsx'
import { DeferredChooseLife, DeferredLifeExample, DeferredPairs } from './lives/deferredLives.tsx'
import { useChosenLife } from './lives/useChosenLife.ts'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import * as styles from './Exercise.module.css'

/** The lines of the worked example, by what they answer. */
export const useExampleLines = (): readonly ExampleLine[] => {
  const { exercise } = useWorkspace()
  const words = useExerciseWords()
  const worked = (fields: readonly Field[] = [], inRow: boolean) =>
    fields.map((field) => words.field(field.id, inRow)).filter(({ example }) => example !== '')
  return [...worked(exercise.fields, false), ...worked(exercise.rows?.fields, true)]
}

/** One worked example, invented: the usual one, or that of the person who was chosen. */
export const Example = ({ lines, isOpen }: { lines: readonly ExampleLine[]; isOpen: boolean }) => {
  const t = useWorkspaceWords()
  const life = useChosenLife()
  return (
    <div className={styles.example}>
      <p className={styles.note}>{t(($) => $.example.note)}</p>
      {life && isOpen ? <DeferredLifeExample life={life} usual={lines} /> : <ExampleLines lines={lines} />}
      {isOpen && <DeferredPairs />}
      {isOpen && <DeferredChooseLife />}
    </div>
  )
}
