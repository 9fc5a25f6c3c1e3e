import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { tasksIn, type SectionId } from '../../core/catalogue/tasks.ts'
import { keepLast } from '../../core/keepLast.ts'
import { memoize } from '../../core/memoize.ts'
import type { OwnTask } from '../../core/document/preparation.ts'
import { ownStepsOfSection } from '../../core/derive/progress.ts'
import { usePreparation, useProgress, usePreparationKey } from '../../shell/useStore.ts'
import { ErrorBoundary } from '../../shell/ErrorBoundary.tsx'
import type { RenderExercise } from './renderExercise.tsx'
import { OwnTaskRows, TaskBody } from './slots.ts'
import { TaskRow } from './TaskRow.tsx'
import * as styles from './Section.module.css'

type Props = { id: SectionId; renderExercise: RenderExercise }

/** Returns the ids of a section's own steps: the same list for as long as they are the same. */
const ownIdsIn = (section: SectionId) => {
  const keep = keepLast<readonly string[]>()
  return memoize((own: readonly OwnTask[]) => keep(ownStepsOfSection(own, section).map(({ id }) => id)))
}

/** One section: its heading, what is left of it, its steps and the person's own. */
export const Section = ({ id, renderExercise }: Props) => {
  const { t } = useTranslation('tasks')
  const ownIds = useMemo(() => ownIdsIn(id), [id])
  const own = usePreparation((preparation) => ownIds(preparation.own))
  const preparationKey = usePreparationKey()
  const mine = tasksIn(id)
  const bodies = useMemo(
    () =>
      new Map(mine.map((task) => [task.id, <TaskBody key={task.id} id={task.id} renderExercise={renderExercise} />])),
    [mine, renderExercise],
  )
  return (
    <section id={id} className={styles.section} tabIndex={-1} aria-labelledby={`${id}-heading`}>
      <div className={styles.head}>
        <h3 id={`${id}-heading`} className={styles.heading}>
          {t(($) => $.sections[id])}
        </h3>
        <SectionLeft id={id} />
      </div>
      {mine.map((task) => (
        <ErrorBoundary key={task.id} where="step">
          <TaskRow id={task.id} title={t(($) => $.tasks[task.id].title)} minutes={task.minutes}>
            {bodies.get(task.id)}
          </TaskRow>
        </ErrorBoundary>
      ))}
      {own.length > 0 && <OwnTaskRows key={`${preparationKey}/own`} ids={own} />}
    </section>
  )
}

/** What is left of a section, once something is done anywhere. */
const SectionLeft = ({ id }: { id: SectionId }) => {
  const { t } = useTranslation()
  const hasStarted = useProgress((progress) => progress.hasStarted)
  const left = useProgress(({ sections }) => sections[id].all - sections[id].done)
  if (!hasStarted) return null
  return (
    <p className={styles.left}>
      {left > 0 ? t(($) => $.progress.left, { count: left }) : t(($) => $.progress.allDone)}
    </p>
  )
}
