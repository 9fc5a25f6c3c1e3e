import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { deferDialog } from '../../shell/onDemand.tsx'
import { DialogBoundary } from '../../shell/DialogBoundary.tsx'
import { useShowPlan } from '../../shell/useShowPlan.ts'
import { useIsAhead } from './useIsAhead.ts'

const CalendarDialog = deferDialog(
  () => import('./CalendarDialog.tsx').then((module) => module.CalendarDialog),
  ['planning'],
)

type Act = { readonly id: string; readonly label: string; readonly isRare: true; readonly run: () => void }

/** What the menu does with an interview ahead: show the days until then, put it in the calendar. */
export const useInterviewActs = (): { acts: readonly Act[]; dialog: ReactElement | false } => {
  const { t } = useTranslation()
  const isAhead = useIsAhead()
  const showPlan = useShowPlan()
  const [isSaving, setSaving] = useState(false)
  const close = () => setSaving(false)
  const plan = { id: 'plan', label: t(($) => $.when.plan), isRare: true, run: showPlan } as const
  const save = { id: 'calendar', label: t(($) => $.when.calendar), isRare: true, run: () => setSaving(true) } as const
  return {
    acts: isAhead ? [plan, save] : [],
    dialog: isSaving && (
      <DialogBoundary where="calendar" onClose={close}>
        <CalendarDialog onClose={close} />
      </DialogBoundary>
    ),
  }
}
