const listeners = new Set<(text: string) => void>()

/** Says a text to people who listen to the page, after what they hear now. */
export const announce = (text: string): void => {
  for (const tell of listeners) tell(text)
}

/** Hears what is to be said. Returns what ends that. */
export const onAnnounce = (tell: (text: string) => void): (() => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
