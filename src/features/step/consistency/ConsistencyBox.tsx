import { lacksReason } from '../../../core/derive/answers.ts'
import { answerOf, rowIn } from '../../../core/document/preparation.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { FieldBox } from '../FieldBox.tsx'
import type { FieldBoxProps } from '../useBox.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import * as styles from './Consistency.module.css'

const useFlag = (row: string | undefined): boolean => {
  const { id } = useWorkspace()
  return usePreparation((preparation) => {
    const found = rowIn(answerOf(preparation, id), row)
    return found !== undefined && lacksReason(found)
  })
}

/** A field of the log: at the reason, a kind word where the answer is new and has none. */
export const ConsistencyBox = (props: FieldBoxProps) => {
  const t = useWorkspaceWords()
  const flagged = useFlag(props.row?.id)
  return (
    <>
      <FieldBox {...props} />
      {props.field.id === 'why' && (
        <p className={styles.kindly} role="status">
          {flagged && t(($) => $.consistency.why)}
        </p>
      )}
    </>
  )
}

/** In the line of a row: that its reason is still missing. */
export const FlagMark = ({ row }: { row: string }) => {
  const t = useWorkspaceWords()
  const flagged = useFlag(row)
  return flagged && <span className={styles.mark}>{t(($) => $.consistency.noWhy)}</span>
}
