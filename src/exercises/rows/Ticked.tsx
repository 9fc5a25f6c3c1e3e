import { answerOf } from '../../preparation/preparation.ts'
import { usePreparation } from '../../preparation/store.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import styles from './Rows.module.css'

/** How many rows of all are ticked. */
export const Ticked = ({ starters }: { starters: readonly string[] }) => {
  const { id } = useWorkspace()
  const t = useWorkspaceWords()
  const kept = usePreparation((preparation) => answerOf(preparation, id).rows.length)
  const done = usePreparation((preparation) => answerOf(preparation, id).rows.filter((row) => row.done).length)
  const count = kept > 0 ? kept : starters.length
  return count > 0 && <p className={styles.empty}>{t(($) => $.rows.ticked, { done, count })}</p>
}
