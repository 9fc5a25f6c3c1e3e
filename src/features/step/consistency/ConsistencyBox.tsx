import { lacksReason } from '../../../core/derive/answers.ts'
import { isFilled } from '../../../core/blank.ts'
import { answerOf, rowIn, rowText } from '../../../core/document/preparation.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
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

const said = ['said', 'now', 'why', 'follow-up'] as const

/** Under a question, line by line: what was said, what is said now, and why. */
export const SaidThenAndNow = ({ row }: { row: string }) => {
  const { id } = useWorkspace()
  const t = useWorkspaceWords()
  const texts = usePreparationList((preparation) => {
    const found = rowIn(answerOf(preparation, id), row)
    return said.map((field) => (found && rowText(preparation, id, found, field)) ?? '')
  })
  if (!texts.some(isFilled)) return null
  return (
    <dl className={styles.log}>
      {said.map(
        (field, index) =>
          isFilled(texts[index]) && (
            <div key={field}>
              <dt>{t(($) => $.consistency.log[field])}</dt>
              <dd dir="auto">{texts[index]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
