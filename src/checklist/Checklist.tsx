import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sections, type TaskId } from '../catalogue/tasks.ts'
import { usePreparation, usePreparationStore, useProgress, useStoreState } from '../preparation/store.ts'
import { stepsOf } from '../preparation/progress.ts'
import { Button } from '../ui/Button.tsx'
import { Filters } from './Filters.tsx'
import { isShown } from './filter.ts'
import { Section } from './Section.tsx'
import { Summary } from './Summary.tsx'
import styles from './Checklist.module.css'

/** Draws the exercise of an open step; the page hands it in. */
export type RenderExercise = (id: TaskId) => ReactNode

/** Every step, by section. */
export const Checklist = ({ renderExercise }: { renderExercise: RenderExercise }) => {
  const { t } = useTranslation()
  const begun = useProgress((progress) => progress.begun)
  return (
    <section id="steps" tabIndex={-1} aria-labelledby="steps-heading">
      <h2 id="steps-heading" className="visually-hidden">
        {t(($) => $.sections.steps)}
      </h2>
      {begun && (
        <div className={styles.tools}>
          <Summary />
          <Filters />
        </div>
      )}
      <EmptyFilter />
      <div className={styles.sections}>
        {sections.map((section) => (
          <Section key={section} id={section} renderExercise={renderExercise} />
        ))}
      </div>
    </section>
  )
}

const EmptyFilter = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const filter = useStoreState((state) => state.filter)
  const hidden = useStoreState((state) => state.hiddenTasks)
  const empty = usePreparation((preparation) =>
    stepsOf(preparation).every(({ id }) => !isShown({ filter, hiddenTasks: hidden }, id)),
  )
  return (
    empty && (
      <p className={styles.empty}>
        {t(($) => $.filter.empty)}{' '}
        <Button look="text" onClick={() => store.setFilter('all', [])}>
          {t(($) => $.filter.showAll)}
        </Button>
      </p>
    )
  )
}
