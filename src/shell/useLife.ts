import { lifeOf, type Life } from '../core/derive/planning/life.ts'
import { localAppointment } from '../core/derive/otherClock.ts'
import { usePreparation } from './useStore.ts'
import { useTime, useToday } from './useToday.ts'

/** Where the slip of the open preparation is in its life; before it all while the page is built. */
export const useLife = (): Life => {
  const today = useToday()
  const fields = usePreparation(({ interview }) => interview.fields)
  const done = usePreparation(({ interview }) => interview.done === true)
  const now = useTime(localAppointment(fields).date === today)
  return lifeOf({ fields, done }, today, now)
}
