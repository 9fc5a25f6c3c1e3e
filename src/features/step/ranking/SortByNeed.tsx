import { orderByNeed } from '../../../core/derive/answers.ts'
import { answerOf } from '../../../core/document/preparation.ts'
import { orderRows } from '../../../core/document/rows.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import type { RowList } from '../rows/useRowList.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'

/** Offers to put what the employer needs most first, while the order says something else. */
export const SortByNeed = ({ list }: { list: RowList }) => {
  const t = useWorkspaceWords()
  const store = usePreparationStore()
  const sorted = usePreparationList((preparation) =>
    orderByNeed(answerOf(preparation, list.key).rows).map(({ id }) => id),
  )
  if (sorted.join() === list.kept.join()) return null
  return (
    <Button look="text" onClick={() => store.change(orderRows(list.key, sorted), { undo: 'sorted' })}>
      {t(($) => $.ranking.sort)}
    </Button>
  )
}
