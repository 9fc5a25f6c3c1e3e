import { useMemo } from 'react'
import { offersFor, type OfferedRow } from '../../../core/derive/offers.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { useWorkspace } from '../useWorkspace.ts'

/**
 * What was written elsewhere and could be a row here. It is compared as text, because the offers are objects made anew at
 * every change.
 */
export const useOffers = (): readonly OfferedRow[] => {
  const { id } = useWorkspace()
  const offers = usePreparation((preparation) => JSON.stringify(offersFor(preparation, id)))
  return useMemo(() => JSON.parse(offers) as readonly OfferedRow[], [offers])
}
