import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sections } from '../../core/catalogue/tasks.ts'
import { useProgress, useStoreState } from '../../shell/useStore.ts'
import { ErrorBoundary } from '../../shell/ErrorBoundary.tsx'
import { AddOwnTask, Tools } from './slots.ts'
import type { RenderExercise } from './renderExercise.tsx'
import { Section } from './Section.tsx'
import * as styles from './Checklist.module.css'

type Props = {
  renderExercise: RenderExercise
  /** Draws the steps by day; the page hands it in. */
  renderPlan: () => ReactElement | null
}

/** Every step, by section or by day. */
export const Checklist = ({ renderExercise, renderPlan }: Props) => {
  const { t } = useTranslation()
  const byDay = useStoreState(({ filter }) => filter === 'plan')
  const filtered = useStoreState(({ filter }) => filter !== 'all')
  const hasStarted = useProgress((progress) => progress.hasStarted)
  return (
    <>
      <section id="steps" tabIndex={-1} aria-labelledby="steps-heading">
        <h2 id="steps-heading" className={styles.heading}>
          {t(($) => $.sections.steps)}
        </h2>
        {(hasStarted || filtered) && <Tools />}
        {byDay ? (
          renderPlan()
        ) : (
          <div className={styles.sections}>
            {sections.map((section) => (
              <ErrorBoundary key={section} where="section">
                <Section id={section} renderExercise={renderExercise} />
              </ErrorBoundary>
            ))}
          </div>
        )}
      </section>
      {!byDay && <AddOwnTask />}
    </>
  )
}
