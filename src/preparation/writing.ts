import { limits, setText, textAt, writtenLength, type Place } from './preparation.ts'
import { usePreparation, usePreparationStore, useStoreState } from './store.ts'

export type Writing = {
  /** What the box shows: what is saved, or what is too long to be. */
  text: string
  write: (text: string) => void
  /** Why the text on screen isn't saved. */
  problem: 'tooLong' | 'tooMuch' | undefined
}

const nameOf = ({ key, row, field }: Place): string => JSON.stringify([key, row, field])

/**
 * Binds a box to its text. Beyond the limits the text stays on screen and is not saved.
 * `starters` are the rows that an untouched list begins with; `shown` stands in for a text never written.
 */
export const useWriting = (place: Place, starters?: readonly string[], shown = ''): Writing => {
  const store = usePreparationStore()
  const name = nameOf(place)
  const saved = usePreparation((preparation) => textAt(preparation, place))
  const draft = useStoreState(({ drafts }) => drafts[name])
  const problem = draft === undefined ? undefined : draft.length > limits.field ? 'tooLong' : 'tooMuch'
  const write = (text: string) => {
    const grows = text.length - (saved ?? '').length
    const fits =
      text.length <= limits.field && (grows <= 0 || writtenLength(store.open()) + grows <= limits.preparation)
    store.setDraft(name, fits ? undefined : text)
    if (fits) store.change(setText(place, text, starters), { typed: true })
  }
  return { text: draft ?? saved ?? shown, write, problem }
}
