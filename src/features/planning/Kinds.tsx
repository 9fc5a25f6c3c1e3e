import { useTranslation } from 'react-i18next'
import { meetingKinds } from '../../core/catalogue/meetings.ts'
import { kindsOf, toggleKind } from '../../core/derive/kinds.ts'
import { usePreparationList } from '../../shell/usePreparationList.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Choices } from '../../ui/Choices.tsx'

/** What kind of meeting it is, as far as the person knows: often it is several in a row. */
export const Kinds = () => {
  const { t } = useTranslation('planning')
  const { t: page } = useTranslation('page')
  const store = usePreparationStore()
  const kinds = usePreparationList(kindsOf)
  return (
    <div data-kinds="">
      <Choices
        label={t(($) => $.facts.kinds)}
        hint={t(($) => $.facts.kindsHint)}
        options={meetingKinds.map((id) => ({ id, label: page(($) => $.kinds[id]) }))}
        values={kinds}
        onToggle={(id) => {
          const kind = meetingKinds.find((each) => each === id)
          if (kind) store.change(toggleKind(kind))
        }}
      />
    </div>
  )
}
