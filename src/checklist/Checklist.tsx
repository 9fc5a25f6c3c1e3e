import { useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sections, type TaskId } from '../catalogue/tasks.ts'
import { usePreparation, usePreparationStore, useProgress, useStoreState } from '../preparation/store.ts'
import { stepsOf } from '../preparation/progress.ts'
import { Button } from '../ui/Button.tsx'
import { AnyRow, type RenderRow } from './AnyRow.tsx'
import { Filters } from './Filters.tsx'
import { isShown } from './filter.ts'
import { Section } from './Section.tsx'
import { Summary } from './Summary.tsx'
import * as styles from './Checklist.module.css'

/** Draws the exercise of an open step; the page hands it in. */
export type RenderExercise = (id: TaskId) => ReactNode

/** Draws the steps by day; the page hands it in, and gets the rows from here. */
export type RenderPlan = (renderRow: RenderRow) => ReactNode

type Props = { renderExercise: RenderExercise; renderPlan: RenderPlan }

/** Every step, by section or by day. */
export const Checklist = ({ renderExercise, renderPlan }: Props) => {
  const { t } = useTranslation()
  const byDay = useStoreState(({ filter }) => filter === 'plan')
  const filtered = useStoreState(({ filter }) => filter !== 'all')
  const renderRow = useCallback<RenderRow>(
    (id, how) => <AnyRow key={id} id={id} {...how} renderExercise={renderExercise} />,
    [renderExercise],
  )
  const begun = useProgress((progress) => progress.begun)
  return (
    <section id="steps" tabIndex={-1} aria-labelledby="steps-heading">
      <h2 id="steps-heading" className="visually-hidden">
        {t(($) => $.sections.steps)}
      </h2>
      {(begun || filtered) && (
        <div className={styles.tools}>
          {begun && <Summary />}
          <Filters />
        </div>
      )}
      {filtered && <EmptyFilter />}
      {byDay ? (
        renderPlan(renderRow)
      ) : (
        <div className={styles.sections}>
          {sections.map((section) => (
            <Section key={section} id={section} renderExercise={renderExercise} />
          ))}
        </div>
      )}
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
