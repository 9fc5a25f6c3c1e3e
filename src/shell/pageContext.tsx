import { createContext, use, type Dispatch, type SetStateAction } from 'react'
import type { Updates } from './useUpdate.ts'

/** A dialog of the page that any part may open. */
export type OpenDialog =
  | { readonly name: 'print'; readonly what: 'all' | 'notes' }
  | { readonly name: 'share' | 'save' | 'open' | 'feedback'; readonly file?: File }

export type PageFrame = {
  readonly dialog: OpenDialog | undefined
  readonly setDialog: Dispatch<SetStateAction<OpenDialog | undefined>>
  /** Hides the page at once for a view that takes its place, or shows it again. */
  readonly hidePage: (isHidden: boolean) => void
  readonly updates: Updates | undefined
  /** Is called when everything that was prerendered is alive. */
  readonly onAlive: () => void
}

/** Shows the page, which the inline script hides from a person who returns, because a newcomer's page is prerendered. */
export const showPage = (): void => {
  delete document.documentElement.dataset['returning']
}

const Context = createContext<PageFrame | undefined>(undefined)
export const PageFrameProvider = Context.Provider

/** What the parts of the page share, wherever they stand. */
export const usePageFrame = (): PageFrame => {
  const frame = use(Context)
  if (!frame) throw new Error('No PageFrameProvider above')
  return frame
}
