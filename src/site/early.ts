/** What it needs of the window. Getting `localStorage` may throw. */
type Page = Pick<Window, 'document' | 'location' | 'localStorage' | 'addEventListener'>

type Keys = { readonly document: string; readonly device: string }

/**
 * Runs in the page before anything is painted, so that a choice made on this device shows at once and a
 * person who returns never sees the newcomer's page. It is written into the page as text: it can use nothing
 * but its parameters.
 *
 * @param keys where the document and what is remembered of the device are kept
 * @param frame addresses of what comes alive around the list: who returns, or comes by a link, needs it at once
 * @param others languages whose pages stand in folders below this one, so that a remembered choice leads there
 * @param themes what may be remembered as the theme
 */
export const early = (
  page: Page,
  keys: Keys,
  frame: readonly string[],
  others: readonly string[],
  themes: readonly string[],
): void => {
  try {
    const root = page.document.documentElement
    // A style shows that the page has failed only until it has started: then its parts say so themselves.
    const fail = ({ target }: Event) => {
      if ([undefined, 'script'].includes((target as Partial<Element> | null)?.localName)) root.dataset['failed'] = ''
    }
    page.addEventListener('error', fail, true)
    page.addEventListener('unhandledrejection', fail)
    const { location: place, localStorage: kept } = page
    if (kept.getItem(keys.document) !== null) {
      root.dataset['returning'] = ''
      // A script that fails to arrive or to run must not leave the page hidden.
      page.addEventListener('error', () => delete root.dataset['returning'], true)
    }
    if ('returning' in root.dataset || place.hash.length > 1) {
      for (const address of frame) {
        const link = page.document.createElement('link')
        page.document.head.append(Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href: address }))
      }
    }
    const device = JSON.parse(kept.getItem(keys.device) ?? '{}') as Record<string, unknown> | null
    const theme = themes.find((each) => each === device?.['theme'])
    if (theme !== undefined) root.dataset['theme'] = theme
    const language = others.find((each) => each === device?.['language'])
    if (language !== undefined) place.replace(`${language}/${place.search}${place.hash}`)
  } catch {
    // Storage is blocked or holds something else: the page shows as it does to anyone.
  }
}
