import { useTranslation } from 'react-i18next'
import { suggestedOrder, taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { answerOf } from '../../core/document/preparation.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { usePreparation, useProgress, useStoreState } from '../../shell/useStore.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import * as styles from './FirstStep.module.css'

/** How many steps are named after the next one. */
const following = 3

/** One step to go on with, and links to those after it. */
export const FirstStep = () => {
  const { t } = useTranslation('tasks')
  const { t: page } = useTranslation('page')
  const returning = useStoreState((state) => state.returning)
  const next = useProgress((progress) => progress.next)
  const left = usePreparation((preparation) =>
    suggestedOrder
      .filter((id) => {
        const status = statusOf(answerOf(preparation, id))
        return id !== next && status !== 'done' && status !== 'skipped'
      })
      .slice(0, following)
      .join(' '),
  )
  const task = next === undefined ? undefined : taskOf(next)
  if (!task) return null
  const titleOf = (id: string) => t(($) => $.tasks[id as TaskId].title)
  return (
    <section className={styles.first} aria-labelledby="first-step">
      <h2 id="first-step" className={styles.label}>
        {returning ? page(($) => $.task.next) : page(($) => $.first.start)}
      </h2>
      <p className={styles.title}>
        <span>{`${titleOf(task.id)} `}</span>
        <span className={styles.minutes}>{page(($) => $.progress.minutes, { count: task.minutes })}</span>
      </p>
      <p>
        <ButtonLink look="filled" href={`#${task.id}`}>
          {returning ? page(($) => $.first.goOn) : page(($) => $.first.startHere)}
        </ButtonLink>
      </p>
      {left !== '' && (
        <>
          <h3 className={styles.label}>{page(($) => $.first.then)}</h3>
          <ul className={styles.list}>
            {left.split(' ').map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{titleOf(id)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
