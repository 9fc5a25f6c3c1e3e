import { useMedia } from './useMedia.ts'

const narrow = '(max-width: 47.49rem)'

/** Whether the page has one column, as on a phone. */
export const isNarrow = (): boolean => matchMedia(narrow).matches

/** Whether the page has one column, drawn again when that changes. */
export const useIsNarrow = (): boolean => useMedia(narrow)
