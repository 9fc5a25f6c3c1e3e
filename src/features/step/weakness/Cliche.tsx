import { answerOf } from '../../../core/document/preparation.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { useExerciseWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import * as styles from './Weakness.module.css'

/** Says why a weakness that everyone names fails, and what to say instead, where the person has written one. */
export const Cliche = () => {
  const { id } = useWorkspace()
  const words = useExerciseWords()
  const weakness = usePreparation((preparation) => answerOf(preparation, id).fields.weakness ?? '')
  const said = weakness.toLowerCase()
  const found = Object.values(words.cliches()).find(({ signs }) => signs.some((sign) => said.includes(sign)))
  return (
    <p className={styles.cliche} role="status">
      {found?.why}
    </p>
  )
}
