import { isDate } from '../../core/days.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { useToday } from '../../shell/useToday.ts'

/** Whether the interview has a date, by the clocks here, and hasn't been. */
export const useIsAhead = (): boolean => {
  const today = useToday()
  return usePreparation(({ interview: { fields, done } }) => {
    const { date } = localAppointment(fields)
    return isDate(date) && date >= today && done !== true
  })
}
