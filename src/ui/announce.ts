const listeners = new Set<(text: string) => void>()

/** Has screen readers read a text, after what they are reading. */
export const announce = (text: string): void => {
  for (const tell of listeners) tell(text)
}

/** Calls `tell` with each text to announce. Returns a function that stops that. */
export const onAnnounce = (tell: (text: string) => void): (() => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
