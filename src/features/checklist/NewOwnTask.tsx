import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../core/catalogue/tasks.ts'
import { addOwnTask } from '../../core/document/ownTasks.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { isShown } from './filter.ts'
import { TitleForm } from './TitleForm.tsx'

type Props = {
  section: SectionId
  onEnd: () => void
}

/** The line on which a new step is written. */
export const NewOwnTask = ({ section, onEnd }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const end = (title: string | undefined) => {
    if (title) {
      const id = store.newId()
      store.change(addOwnTask(id, section, title))
      if (!isShown(store.state.getState(), id)) store.setFilter('all', [])
    }
    onEnd()
  }
  return <TitleForm name={`new/${section}`} initial="" save={t(($) => $.own.save)} onEnd={end} />
}
