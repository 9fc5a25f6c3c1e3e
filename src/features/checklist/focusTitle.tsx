import { titleElementId } from '../../shell/elementIds.ts'

/** Puts the focus on a step's title once the page is drawn, when what had it goes away. */
export const focusTitle = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(titleElementId(id))?.focus())
}
