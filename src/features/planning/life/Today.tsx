import { useLayoutEffect, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../../core/catalogue/tasks.ts'
import { trimmed } from '../../../core/blank.ts'
import { isDate, minuteOf, timeOf } from '../../../core/days.ts'
import { localAppointment } from '../../../core/derive/otherClock.ts'
import { ownTaskOf } from '../../../core/document/preparation.ts'
import { timeIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { stepElementId } from '../../../shell/elementIds.ts'
import { useStage } from '../../../shell/useStage.ts'
import { useNextStep } from '../../../shell/useNextStep.ts'
import { useShowPlan } from '../../../shell/useShowPlan.ts'
import { usePreparation, usePreparationStore, useProgress } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Minutes } from './Minutes.tsx'
import { usePlan } from './usePlan.ts'
import { useRowDays } from './useRowDays.ts'
import { useTodayList } from './useTodayList.ts'
import * as styles from './Today.module.css'

type Row = { id: string; minutes: number; isNext: boolean; at: string | undefined }

type Props = { renderRow: (row: Row) => ReactElement }

/** What is next, which the list marks unless it stands among today's. */
const useMarkedNext = (today: readonly { readonly id: string }[] = []): string | undefined => {
  const store = usePreparationStore()
  const next = useNextStep()
  const hasStarted = useProgress((progress) => progress.hasStarted)
  const isHere = today.some(({ id }) => id === next)
  useLayoutEffect(
    () => store.setMarks({ next: hasStarted && !isHere ? next : undefined }),
    [store, next, hasStarted, isHere],
  )
  return next
}

const WithoutDate = () => {
  useMarkedNext()
  useRowDays({})
  return null
}

/** What the plan has for today, above all the steps. Without a date no plan is made, which goes through every step. */
export const Today = (props: Props) => {
  const hasDate = usePreparation(({ interview }) => isDate(localAppointment(interview.fields).date))
  return hasDate ? <WithDate {...props} /> : <WithoutDate />
}

const WithDate = ({ renderRow }: Props) => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const showPlan = useShowPlan()
  const life = useStage()
  const planned = usePlan(false)
  useRowDays(planned)
  const list = useTodayList(planned)
  const next = useMarkedNext(list?.tasks)
  const leaves = usePreparation(({ interview, plan }) => {
    const begins = minuteOf(localAppointment(interview.fields).time)
    const at = begins === undefined || plan?.leaveBefore === undefined ? -1 : begins - plan.leaveBefore
    return at < 0 || life === 'before' ? undefined : timeOf(at)
  })
  if (!list) return null
  const { tasks, left, minutesLeft: minutes, leftOut, sitting, practice } = list
  const isBegun = left < tasks.length
  const parts = left + (sitting?.readAloud === undefined ? 0 : 1)
  return (
    <section className={styles.today} aria-labelledby="today-heading">
      {sitting && life !== 'tonight' && <Minutes />}
      <h2 id="today-heading" className={styles.heading}>
        {parts === 0
          ? t(($) => $.today.done)
          : sitting
            ? t(($) => (isBegun ? $.today.partsLeft : $.today.parts), { count: parts, minutes })
            : t(($) => (isBegun ? $.today.left : $.today.steps), { count: left, minutes })}
      </h2>
      <ul className={styles.rows}>
        {tasks.map(({ id, minutes: each }) => {
          const begins = sitting?.begins.get(id)
          const at = sitting && (begins === undefined ? '' : timeIn(language, begins))
          return renderRow({ id, minutes: each, isNext: id === next, at })
        })}
        {practice !== undefined && (
          <li className={styles.part}>
            <a href="#practice">{t(($) => $.today.practice, { count: practice })}</a>
          </li>
        )}
        {sitting?.readAloud !== undefined && (
          <li className={styles.part}>
            <span className={styles.at}>{timeIn(language, sitting.readAloud)}</span>
            <a href="#pocket-notes">{t(($) => $.day.readAloud)}</a>
          </li>
        )}
        {sitting && (
          <li className={`${styles.part} ${styles.end}`}>
            <span className={styles.at}>{timeIn(language, sitting.ends)}</span>
            <span>
              {leaves === undefined
                ? t(($) => $.today.end)
                : t(($) => $.today.leave, { time: timeIn(language, leaves) })}
            </span>
          </li>
        )}
      </ul>
      {leftOut.length > 0 && (
        <Disclosure isHeading label={t(($) => $.today.extra, { count: leftOut.length })}>
          <ul className={styles.extra}>
            {leftOut.map((id) => (
              <li key={id}>
                <a href={`#${stepElementId(id)}`}>
                  <Title id={id} />
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {!sitting && (
        <p>
          <Button look="text" onClick={showPlan}>
            {t(($) => $.today.change)}
          </Button>
        </p>
      )}
    </section>
  )
}

const Title = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const own = usePreparation((preparation) => trimmed(ownTaskOf(preparation, id)?.title))
  return <span>{taskOf(id) ? tasks(($) => $.tasks[id as TaskId].title) : own || t(($) => $.own.untitled)}</span>
}
