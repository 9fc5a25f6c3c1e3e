import type { MouseEvent } from 'react'
import { askedBox } from './askedBox.ts'
import { stepElementId, titleElementId } from './elementIds.ts'
import { askFirst, openedFrom } from './opener.ts'
import { isNarrow } from './useIsNarrow.ts'
import { opensElsewhere } from '../ui/opensElsewhere.ts'
import { usePreparationStore } from './useStore.ts'

/** Hands the focus from the title of the step, where the address puts it, to the field that the step asks for. */
const askOnArrival = (id: string) => {
  const hand = () => document.getElementById(stepElementId(id))?.querySelector<HTMLElement>(askedBox)?.focus()
  const title = document.getElementById(titleElementId(id))
  title?.addEventListener('focus', hand, { once: true, signal: AbortSignal.timeout(2000) })
}

/**
 * For a link to a step, to write in it: the step begins with the field that it asks for. On a phone it covers the page,
 * which stays where it is, and gives the focus back to the link. Where the link is about some of its fields, the step
 * begins with the first of them that is empty.
 */
export const useStepLink = (id: string, fields: readonly string[] = []): ((event: MouseEvent<HTMLElement>) => void) => {
  const store = usePreparationStore()
  return (event) => {
    if (opensElsewhere(event)) return
    if (!store.state.getState().openTasks.has(id)) askFirst(id, fields)
    // The address finds a step that the list doesn't show now.
    if (!isNarrow() || document.getElementById(stepElementId(id))?.hidden !== false) {
      askOnArrival(id)
      return
    }
    event.preventDefault()
    openedFrom(event.currentTarget)
    store.setOpen(id, true)
  }
}
