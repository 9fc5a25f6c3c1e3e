/** What a window tells of its browser, and of whether the page is on the Home Screen. */
export type Browser = {
  readonly navigator: { readonly vendor: string; readonly standalone?: boolean }
  readonly matchMedia: (query: string) => { readonly matches: boolean }
}

/**
 * Whether the browser clears what a page has stored after seven days of use without a visit, as WebKit does (Intelligent
 * Tracking Prevention), also under the names of other browsers on an iPhone. A page on the Home Screen is spared.
 */
export const clearsUnvisited = ({ navigator, matchMedia }: Browser): boolean =>
  navigator.vendor.startsWith('Apple') &&
  navigator.standalone !== true &&
  !matchMedia('(display-mode: standalone)').matches
