/**
 * Runs in the page before anything is painted, so that a choice made on this device shows at once and a
 * person who returns never sees the newcomer's page. It is written into the page as text: it can use nothing
 * but its own parameters.
 *
 * @param root the page's root element
 * @param storage gives what is kept on the device; may throw
 */
export const early = (root: HTMLElement, place: Location, storage: () => Storage): void => {
  try {
    const kept = storage()
    if (kept.getItem('second-interview') !== null) root.dataset['returning'] = ''
    const device = JSON.parse(kept.getItem('second-interview-device') ?? '{}') as Record<string, unknown> | null
    const theme = device?.['theme']
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
    if (root.lang === 'sv' && device?.['language'] === 'en') place.replace(`en/${place.search}${place.hash}`)
  } catch {
    // Storage is blocked or holds something else: the page shows as it does to anyone.
  }
}
