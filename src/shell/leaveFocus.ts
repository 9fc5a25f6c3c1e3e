/** A ref that hands the focus to the list of steps when the element goes while it holds the focus. */
export const leaveFocus = (element: HTMLElement | null) => () => {
  const page = element?.ownerDocument
  if (page && element.contains(page.activeElement)) page.getElementById('steps')?.focus({ preventScroll: true })
}
