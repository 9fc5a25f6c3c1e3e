import { report } from '../core/report.ts'

/** What it needs of the window. Getting `sessionStorage` may throw. */
type Page = Pick<Window, 'addEventListener' | 'sessionStorage' | 'fetch' | 'location'>

const guard = 'second-interview-recovered'

/** Whether this version of the page hasn't been loaded again for this reason before. */
const isFirstTime = ({ sessionStorage: kept }: Page, version: string): boolean => {
  if (kept.getItem(guard) === version) return false
  kept.setItem(guard, version)
  return kept.getItem(guard) === version
}

/**
 * Loads the page again, once, when a part of it can't be fetched: after an update the old parts are gone. Without a
 * connection it stays as it is, since nothing better would come.
 *
 * @param version differs from one version of the page to the next
 * @param leave makes sure of what isn't saved
 */
export const recoverOnce = (page: Page, version: string, leave: () => void): void => {
  page.addEventListener('vite:preloadError', () => {
    const tryAgain = async () => {
      const { ok } = await page.fetch(page.location.pathname, { method: 'HEAD', cache: 'no-store' })
      if (!ok || !isFirstTime(page, version)) return
      leave()
      page.location.reload()
    }
    // Without a connection or without storage, the part says itself that it couldn't be fetched.
    tryAgain().catch((error: unknown) => report(error, 'load the page again'))
  })
}
