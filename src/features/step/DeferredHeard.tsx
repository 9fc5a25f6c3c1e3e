import { heardNear } from '../../core/derive/feedback.ts'
import { deferPart } from '../../shell/onDemand.tsx'
import { usePreparation } from '../../shell/useStore.ts'
import { useWorkspace } from './useWorkspace.ts'

const Heard = deferPart<{ task: string }>(
  () => import('./heard/Heard.tsx').then((each) => each.Heard),
  ['helping', 'questions'],
)

/** What helpers have heard about the answers of this step, fetched where there is some. */
export const HeardHere = () => {
  const { id } = useWorkspace()
  const hasAny = usePreparation((preparation) => heardNear(preparation, id).length > 0)
  return hasAny && <Heard task={id} />
}
