import { stageOf, type Stage } from '../core/derive/planning/stage.ts'
import { localAppointment } from '../core/derive/otherClock.ts'
import { usePreparation } from './useStore.ts'
import { useTime, useToday } from './useToday.ts'

/** Where the slip of the open preparation is in its life; before it all while the page is built. */
export const useStage = (): Stage => {
  const today = useToday()
  const fields = usePreparation(({ interview }) => interview.fields)
  const done = usePreparation(({ interview }) => interview.done === true)
  const now = useTime(localAppointment(fields).date === today)
  return stageOf({ fields, done }, today, now)
}
