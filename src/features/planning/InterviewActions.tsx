import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShowPlan } from '../../shell/useShowPlan.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { isDate } from '../../core/days.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import { useToday } from '../../shell/useToday.ts'
import { deferDialog } from '../../shell/onDemand.tsx'
import { DialogBoundary } from '../../shell/DialogBoundary.tsx'
import * as styles from './Interview.module.css'

const CalendarDialog = deferDialog(
  () => import('./CalendarDialog.tsx').then((module) => module.CalendarDialog),
  ['planning'],
)

type Props = {
  /** The card is there; else the question. */
  isKnown: boolean
  onEdit: () => void
}

/** What can be done with the interview: edit it, see the days until then, put it in the calendar. */
export const InterviewActions = ({ isKnown, onEdit }: Props) => {
  const { t } = useTranslation()
  const today = useToday()
  const isAhead = usePreparation(({ interview: { fields, done } }) => {
    const { date } = localAppointment(fields)
    return isDate(date) && date >= today && done !== true
  })
  const isTold = usePreparation(({ interview: { fields } }) => Boolean(fields.time || fields.place))
  const [saving, setSaving] = useState(false)
  const showPlan = useShowPlan()
  return (
    <>
      <p className={styles.acts}>
        <Button look="text" data-edit="" onClick={onEdit}>
          {isKnown && isTold ? t(($) => $.when.edit) : isAhead ? t(($) => $.when.timeAndPlace) : t(($) => $.when.more)}
        </Button>
        {isAhead && (
          <Button look="text" data-plan="" onClick={showPlan}>
            {t(($) => $.when.plan)}
          </Button>
        )}
        {isAhead && (
          <Button look="text" onClick={() => setSaving(true)}>
            {t(($) => $.when.calendar)}
          </Button>
        )}
      </p>
      {saving && (
        <DialogBoundary where="calendar" onClose={() => setSaving(false)}>
          <CalendarDialog onClose={() => setSaving(false)} />
        </DialogBoundary>
      )}
    </>
  )
}
