import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sections, type SectionId } from '../../core/catalogue/tasks.ts'
import { addOwnTask } from '../../core/document/ownTasks.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TitleForm } from './TitleForm.tsx'

/** Where a step lands that is added without a choice: nearest to the button that adds it. */
const usualSection: SectionId = 'day-and-after'

/** The line on which a new step is written, and the section in which it lands. */
export const NewOwnTask = ({ onEnd }: { onEnd: () => void }) => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const store = usePreparationStore()
  const choiceId = useId()
  const [section, setSection] = useState<SectionId>(usualSection)
  const end = (title: string | undefined) => {
    if (title) store.change(addOwnTask(store.newId(), section, title))
    onEnd()
  }
  return (
    <TitleForm name="new" initial="" save={t(($) => $.own.save)} onEnd={end}>
      <Field boxId={choiceId} label={t(($) => $.own.section)}>
        <Select
          id={choiceId}
          value={section}
          onChange={({ target: { value } }) => setSection(sections.find((each) => each === value) ?? usualSection)}
        >
          {sections.map((each) => (
            <option key={each} value={each}>
              {tasks(($) => $.sections[each])}
            </option>
          ))}
        </Select>
      </Field>
    </TitleForm>
  )
}
