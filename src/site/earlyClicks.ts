type Page = Pick<Document, 'addEventListener' | 'removeEventListener'>

/** The button that a click is on, unless it is in the list, which listens first, or opens a menu, which works by itself. */
const buttonOf = ({ target }: Event): HTMLElement | undefined => {
  const button = target instanceof Element ? target.closest('button:not([popovertarget])') : null
  return button instanceof HTMLElement && !button.closest('#steps') ? button : undefined
}

/**
 * Keeps clicks on buttons around the list for as long as nobody listens there. Links lead on by themselves.
 *
 * @param isDrawn whether React has been given the page: from then on it stops a click where it doesn't listen yet, so
 *   that one which comes up to the page has been heard
 * @returns clicks them, in order, once: for when somebody listens everywhere
 */
export const keepEarlyClicks = (page: Page, isDrawn: () => boolean): (() => void) => {
  const kept = new Map<Event, HTMLElement>()
  const keep = (event: Event) => {
    const button = buttonOf(event)
    if (button) kept.set(event, button)
  }
  const drop = (event: Event) => {
    if (isDrawn()) kept.delete(event)
  }
  page.addEventListener('click', keep, true)
  page.addEventListener('click', drop)
  return () => {
    page.removeEventListener('click', keep, true)
    page.removeEventListener('click', drop)
    for (const button of kept.values()) button.click()
    kept.clear()
  }
}
