import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { phaseOf, settledIds, statusOf } from '../../core/derive/progress.ts'
import { answerOf } from '../../core/document/preparation.ts'
import { pinOf } from '../../core/document/planSettings.ts'
import { usePreparationList } from '../../shell/usePreparationList.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { leaveFocus } from '../../shell/leaveFocus.ts'
import { StepPages } from '../../shell/StepPages.tsx'
import type { Elements } from '../../ui/Elements.ts'
import { PinMenu } from './PinMenu.tsx'
import type { PlannedDay, PlannedTask } from '../../core/derive/planning/plan.ts'
import { IfTime } from './IfTime.tsx'
import { PlanDay } from './PlanDay.tsx'
import { PlanSettings } from './PlanSettings.tsx'
import { useDayName } from './useDayName.ts'
import { usePlan } from './life/usePlan.ts'
import * as styles from './Plan.module.css'

export type RenderRow = (
  id: string,
  how: { minutes?: number | undefined; mark?: string | undefined; acts?: Elements },
) => ReactElement

/** The steps by day: what to do when, what finds no room, what belongs to the day itself and to afterwards. */
export const Plan = ({ renderRow }: { renderRow: RenderRow }) => {
  const { t, i18n } = useTranslation('planning')
  const [onlyTonight, setOnlyTonight] = useState(false)
  const { plan, today, date, over, isSingle, canBeTonight } = usePlan(onlyTonight)
  const settings = usePreparation((preparation) => preparation.plan)
  const dayName = useDayName(today)
  // A step that goes back to the plan may find no room there: its row stays in sight all the same.
  const [moved, setMoved] = useState<string>()
  const row = (id: string, task?: PlannedTask, day?: string) => {
    const marks = [
      task?.light && t(($) => $.plan.short),
      task && day && pinOf(settings, id) === day && t(($) => $.plan.pinned),
    ]
    return renderRow(id, {
      minutes: task?.minutes || undefined,
      mark: marks.filter(Boolean).join(', ') || undefined,
      acts: !over && phaseOf(id) !== 'after' && (
        <PinMenu id={id} today={today} last={date} onChoose={() => setMoved(id)} />
      ),
    })
  }
  const nameOf = ({ date: day }: PlannedDay) => (day === undefined ? t(($) => $.plan.order) : dayName(day))
  const rows = (ids: readonly string[]) => (
    <StepPages steps={ids.map((id) => ({ id }))} className={styles.more} draw={({ id }) => row(id)} />
  )
  const list = (id: string, title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <PlanDay key={id} id={id} title={title}>
        {rows(ids)}
      </PlanDay>
    )
  const afterwards = list(
    'plan-after',
    t(($) => $.plan.afterwards),
    plan.afterwards,
  )
  const isEmpty = plan.days.length + plan.onTheDay.length + plan.afterwards.length + plan.leftOut.length === 0
  return (
    <div className={styles.plan}>
      {!over && (
        <PlanSettings isSingle={isSingle}>
          {canBeTonight && (
            <Button aria-pressed={onlyTonight} onClick={() => setOnlyTonight(!onlyTonight)}>
              {t(($) => $.plan.tonight)}
            </Button>
          )}
        </PlanSettings>
      )}
      {isEmpty && <p>{t(($) => $.plan.nothing)}</p>}
      {over && afterwards}
      {plan.days.map((day) => (
        <PlanDay
          key={day.date ?? 'order'}
          id={`plan-${day.date ?? 'order'}`}
          title={nameOf(day)}
          minutes={day.minutes}
          hint={day.date === undefined && !over ? t(($) => $.plan.orderHint) : undefined}
        >
          <StepPages steps={day.tasks} className={styles.more} draw={(task) => row(task.id, task, day.date)} />
          {day.practice !== undefined && (
            <p className={styles.aloud}>
              <a href="#practice">{t(($) => $.plan.practice, { count: day.practice })}</a>
            </p>
          )}
          {day.readAloud !== undefined && (
            <p className={styles.aloud}>{t(($) => $.plan.readAloud, { count: day.readAloud })}</p>
          )}
          <DayDone ids={day.tasks.map(({ id }) => id)} />
        </PlanDay>
      ))}
      {list(
        'plan-day',
        date === undefined
          ? t(($) => $.plan.onTheDay)
          : t(($) => $.plan.onTheDate, { day: dateIn(languageOf(i18n.language), date, today) }),
        plan.onTheDay,
      )}
      {over &&
        list(
          'plan-left-out',
          t(($) => $.plan.notDone),
          plan.leftOut,
        )}
      {!over && plan.leftOut.length > 0 && (
        <IfTime ids={plan.leftOut} moved={moved}>
          {rows(plan.leftOut)}
        </IfTime>
      )}
      {!over && afterwards}
      <PlanAgain />
    </div>
  )
}

/** Says so when all of a day is done. */
const DayDone = ({ ids }: { ids: readonly string[] }) => {
  const { t } = useTranslation('planning')
  const done = usePreparation((preparation) =>
    ids.every((id) => ['done', 'skipped'].includes(statusOf(answerOf(preparation, id)))),
  )
  return done && ids.length > 0 && <p className={styles.aloud}>{t(($) => $.plan.dayDone)}</p>
}

/** What was ticked stays where it was until the person asks for a new plan. */
const PlanAgain = () => {
  const { t } = useTranslation('planning')
  const store = usePreparationStore()
  const settled = usePreparationList(settledIds)
  const [known, setKnown] = useState(settled)
  if (settled.join() === known.join()) return null
  return (
    <p ref={leaveFocus}>
      <Button
        onClick={() => {
          store.setFilter('plan', settled)
          setKnown(settled)
        }}
      >
        {t(($) => $.plan.again)}
      </Button>
    </p>
  )
}
