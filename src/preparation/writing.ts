import { limits, setText, textAt, type Place, type Transition } from './preparation.ts'
import { writtenLength } from './length.ts'
import { addRow } from './rows.ts'
import { isReadOnly, usePreparation, usePreparationStore, useStoreState, type State } from './store.ts'

export type Writing = {
  /** What the box shows: what is saved, or what is too long to be. */
  text: string
  write: (text: string) => void
  /** Why the text on screen isn't saved. */
  problem: 'tooLong' | 'tooMuch' | 'readOnly' | undefined
}

type Options = {
  /** The rows that an untouched list begins with. */
  starters?: readonly string[] | undefined
  /** Stands in for a text never written. */
  shown?: string | undefined
  /** Where the row belongs if it isn't there yet: the first text makes it. */
  index?: number | undefined
}

const nameOf = ({ key, row, field }: Place): string => JSON.stringify([key, row, field])

/** Whether a text of this row is on screen only, too long to be saved. */
export const isDrafted = ({ drafts }: Pick<State, 'drafts'>, key: string, row: string): boolean =>
  Object.keys(drafts).some((name) => name.startsWith(JSON.stringify([key, row]).slice(0, -1) + ','))

/** Binds a box to its text. Beyond the limits, and where nothing may be changed, the text stays on screen only. */
export const useWriting = (place: Place, { starters, shown = '', index }: Options = {}): Writing => {
  const store = usePreparationStore()
  const name = nameOf(place)
  const saved = usePreparation((preparation) => textAt(preparation, place))
  const draft = useStoreState(({ drafts }) => drafts[name])
  const isShut = useStoreState(isReadOnly)
  const over = isShut ? 'readOnly' : (draft ?? '').length > limits.field ? 'tooLong' : 'tooMuch'
  const problem = draft === undefined ? undefined : over
  const write = (text: string) => {
    const grows = text.length - (saved ?? '').length
    const fits =
      !isReadOnly(store.state.getState()) &&
      text.length <= limits.field &&
      (grows <= 0 || writtenLength(store.open()) + grows <= limits.preparation)
    store.setDraft(name, fits ? undefined : text)
    const { key, row } = place
    const begin: Transition =
      row === undefined || index === undefined
        ? (preparation) => preparation
        : addRow(key, { id: row, fields: {} }, index, starters)
    const put = setText(place, text, starters)
    if (fits) store.change((preparation) => put(begin(preparation)), { typed: true, at: place })
  }
  return { text: draft ?? saved ?? shown, write, problem }
}
