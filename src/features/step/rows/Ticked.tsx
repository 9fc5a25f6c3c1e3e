import { answerOf, rowIds } from '../../../core/document/preparation.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import * as styles from './Rows.module.css'

/** How many rows of all are ticked. */
export const Ticked = ({ starters }: { starters: readonly string[] }) => {
  const { id } = useWorkspace()
  const t = useWorkspaceWords()
  const count = usePreparation((preparation) => rowIds(answerOf(preparation, id), starters).length)
  const done = usePreparation((preparation) => answerOf(preparation, id).rows.filter((row) => row.done).length)
  return count > 0 && <p className={styles.empty}>{t(($) => $.rows.ticked, { done, count })}</p>
}
