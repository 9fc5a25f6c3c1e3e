type Held = { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; altKey: boolean }

/** Whether a click on a link is held with a key by which browsers open a link in another tab or window, or save it. */
export const opensElsewhere = ({ metaKey, ctrlKey, shiftKey, altKey }: Held): boolean =>
  metaKey || ctrlKey || shiftKey || altKey
