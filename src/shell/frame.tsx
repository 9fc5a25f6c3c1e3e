import { createContext, use, type Dispatch, type SetStateAction } from 'react'
import type { Updates } from './useUpdate.ts'

/** A dialog that was asked for from somewhere on the page. */
export type Asked =
  | { readonly name: 'print'; readonly what: 'all' | 'notes' }
  | { readonly name: 'share' | 'save' | 'open'; readonly file?: File }

export type Frame = {
  readonly asked: Asked | undefined
  readonly ask: Dispatch<SetStateAction<Asked | undefined>>
  /** Hides the list and all that stands around it, at once, for what takes its place; or shows it again. */
  readonly hidePage: (isHidden: boolean) => void
  readonly updates: Updates | undefined
  /** Everything that was prerendered is alive. */
  readonly onAlive: () => void
}

/** The inline script has hidden what was prerendered from a person who returns: it is a newcomer's page. */
export const showPage = (): void => {
  delete document.documentElement.dataset['returning']
}

const Context = createContext<Frame | undefined>(undefined)
export const FrameProvider = Context.Provider

/** What the parts of the page, wherever they stand, ask of each other. */
export const useFrame = (): Frame => {
  const frame = use(Context)
  if (!frame) throw new Error('No FrameProvider above')
  return frame
}
