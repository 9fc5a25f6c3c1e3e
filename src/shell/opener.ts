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
