let opener: HTMLElement | undefined

/** Remembers what a step was opened from, where that isn't its row: leaving the step gives the focus back to it. */
export const openedFrom = (element: HTMLElement): void => {
  opener = element
}

/** What the step was opened from, once. */
export const takeOpener = (): HTMLElement | undefined => {
  const element = opener
  opener = undefined
  return element?.isConnected ? element : undefined
}

type Asked = { readonly id: string; readonly fields: readonly string[] }
let asked: Asked | undefined

/** Remembers that a step is opened to write in, in these fields if there are any. */
export const askFirst = (id: string, fields: readonly string[]): void => {
  asked = { id, fields }
}

/** The fields that the step was opened to write in. */
export const fieldsToAsk = (id: string): readonly string[] => (asked?.id === id ? asked.fields : [])

/** Whether the step was opened to write in, which is forgotten with it. */
export const takeAsked = (id: string): boolean => {
  const isAsked = asked?.id === id
  asked = undefined
  return isAsked
}
