import { answerOf, rowIn } from '../../../core/document/preparation.ts'
import { setRowDone } from '../../../core/document/rows.ts'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { moveKeys } from './Line.tsx'
import { lineIdOf, type Shown } from './shownRows.ts'
import type { RowList } from './useRowList.ts'

type Props = { place: Shown; list: RowList; name: string }

/** The tick of a row, named by its text; one that isn't kept yet has nothing to tick. */
export const RowTick = ({ place: { id, isKept }, list, name }: Props) => {
  const store = usePreparationStore()
  const done = usePreparation((preparation) => rowIn(answerOf(preparation, list.key), id)?.done === true)
  const isLine = isKept && list.openRow !== id
  return (
    <Tick
      aria-labelledby={isLine ? lineIdOf(list.key, id) : undefined}
      aria-label={isLine ? undefined : name}
      checked={done}
      aria-keyshortcuts={isKept && list.kept.length > 1 ? moveKeys : undefined}
      disabled={!isKept}
      onChange={(event) => store.change(setRowDone(list.key, id, event.target.checked, list.starters))}
    />
  )
}
