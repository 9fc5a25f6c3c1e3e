/** A ref for what may go with the focus in it: the list of steps has the focus then. */
export const leaveFocus = (element: HTMLElement | null) => () => {
  const page = element?.ownerDocument
  if (page && element.contains(page.activeElement)) page.getElementById('steps')?.focus({ preventScroll: true })
}
