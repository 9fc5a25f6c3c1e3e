import { offersFor, type OfferedRow } from '../../../core/derive/offers.ts'
import { useDerived } from '../../../shell/useDerived.ts'
import { useWorkspace } from '../useWorkspace.ts'

/** What was written elsewhere and could be a row here. */
export const useOffers = (): readonly OfferedRow[] => {
  const { id } = useWorkspace()
  return useDerived((preparation) => offersFor(preparation, id))
}
