import type { MouseEvent } from 'react'

/** Whether a click on a link is held with a key by which browsers open a link in another tab or window, or save it. */
export const opensElsewhere = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  metaKey || ctrlKey || shiftKey || altKey
