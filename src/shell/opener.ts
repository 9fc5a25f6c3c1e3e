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

type Asked = { readonly id: string; readonly fields: readonly string[]; readonly isLate: boolean }
let asked: Asked | undefined

/** Remembers that a step is opened to write in one of these fields. */
export const askFirst = (id: string, fields: readonly string[]): void => {
  asked = { id, fields, isLate: false }
}

/** The fields that the step was opened to write in. */
export const fieldsToAsk = (id: string): readonly string[] => (asked?.id === id ? asked.fields : [])

/** Remembers that a step was opened to write in, whose fields aren't here yet. */
export const askLater = (id: string): void => {
  asked = { id, fields: fieldsToAsk(id), isLate: true }
}

/** Whether the step was opened to write in before its fields were here. What is remembered of it goes. */
export const takeAsked = (id: string): boolean => {
  const isLate = asked?.id === id && asked.isLate
  asked = undefined
  return isLate
}
