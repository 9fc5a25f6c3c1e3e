import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWriting } from '../../../shell/useWriting.ts'
import { Field } from '../../../ui/Field.tsx'
import { Stepper } from '../../../ui/Stepper.tsx'
import { holdRange } from '../../../core/practice/steps.ts'

/** How long the silence is held. */
export const Hold = ({ id, usual }: { id: string; usual: number }) => {
  const { t } = useTranslation('workspace')
  const { t: exercises } = useTranslation('exercises')
  const { text, write } = useWriting({ key: id, field: 'hold' }, { shown: String(usual) })
  const boxId = useId()
  const hint = exercises(($) => $.exercises['welcome-silence'].fields.hold.hint)
  return (
    <Field boxId={boxId} label={exercises(($) => $.exercises['welcome-silence'].fields.hold.label)} hint={hint}>
      <Stepper
        id={boxId}
        value={text}
        {...holdRange}
        less={t(($) => $.fields.less)}
        more={t(($) => $.fields.longer)}
        describedBy={`${boxId}-hint`}
        onChange={write}
      />
    </Field>
  )
}
