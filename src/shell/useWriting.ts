import {
  hasPreparation,
  limits,
  openOf,
  setText,
  textAt,
  type FieldPath,
  type Transition,
} from '../core/document/preparation.ts'
import { writtenLength } from '../core/document/textLength.ts'
import { changePreparation } from '../core/document/preparations.ts'
import { addRow } from '../core/document/rows.ts'
import { isReadOnly, preparationKeyOf, type PreparationStore, type PreparationKey, type State } from '../core/store.ts'
import { usePreparation, usePreparationStore, usePreparationKey, useStoreState } from './useStore.ts'
import { setDraft } from '../core/drafts.ts'

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

const nameOf = ({ key, row, field }: FieldPath): string => JSON.stringify([key, row, field])

/** Whether a text of this row is on screen only, too long to be saved. */
export const isDrafted = ({ drafts }: Pick<State, 'drafts'>, key: string, row: string): boolean =>
  Object.keys(drafts).some((name) => name.startsWith(JSON.stringify([key, row]).slice(0, -1) + ','))

const nothing: Transition = (preparation) => preparation

/**
 * Changes the preparation with this key. One that isn't open is changed where it is; one that was removed is changed
 * where it is kept to be brought back, so that it comes back whole.
 */
export const changeByKey = (
  store: PreparationStore,
  preparationKey: PreparationKey,
  transition: Transition,
  at: FieldPath,
): void => {
  const now = store.state.getState()
  if (preparationKey === preparationKeyOf(now)) {
    store.change(transition, { typed: true, at })
    return
  }
  const { document, removedElsewhere, undo, generation } = now
  // What was deleted with everything else stays deleted.
  if (isReadOnly(now) || !preparationKey.startsWith(`${generation}/`)) return
  const id = preparationKey.slice(`${generation}/`.length)
  const change = changePreparation(id, transition)
  if (hasPreparation(document, id)) store.changeAll(change)
  else if (removedElsewhere && removedElsewhere !== 'all' && removedElsewhere.preparation.id === id)
    store.state.setState({
      removedElsewhere: { ...removedElsewhere, preparation: transition(removedElsewhere.preparation) },
    })
  else if (undo) store.state.setState({ undo: { ...undo, before: change(undo.before) } })
}

type Target = Pick<Options, 'starters' | 'index'> & {
  readonly place: FieldPath
  readonly preparationKey: PreparationKey
}

/** Writes what is typed in a box into the preparation it was drawn for. What can't be saved stays on screen only. */
export const writeText = (store: PreparationStore, target: Target, text: string): void => {
  const { place, preparationKey, starters, index } = target
  const { key, row } = place
  const state = store.state.getState()
  // Only the open preparation has boxes on screen that can say that it is full.
  const preparation = preparationKey === preparationKeyOf(state) ? openOf(state) : undefined
  const grows = preparation ? text.length - (textAt(preparation, place) ?? '').length : 0
  const fits =
    !isReadOnly(state) &&
    text.length <= limits.field &&
    (!preparation || grows <= 0 || writtenLength(preparation) + grows <= limits.preparation)
  if (preparation) setDraft(store, nameOf(place), fits ? undefined : text)
  if (!fits) return
  const begin =
    row === undefined || index === undefined ? nothing : addRow(key, { id: row, fields: {} }, index, starters)
  const put = setText(place, text, starters)
  changeByKey(store, preparationKey, (each) => put(begin(each)), place)
}

/** Binds a box to its text. Beyond the limits, and where nothing may be changed, the text stays on screen only. */
export const useWriting = (place: FieldPath, { starters, shown = '', index }: Options = {}): Writing => {
  const store = usePreparationStore()
  const name = nameOf(place)
  const preparationKey = usePreparationKey()
  const saved = usePreparation((preparation) => textAt(preparation, place))
  const draft = useStoreState(({ drafts }) => drafts[name])
  const isShut = useStoreState(isReadOnly)
  const over = isShut ? 'readOnly' : (draft ?? '').length > limits.field ? 'tooLong' : 'tooMuch'
  const problem = draft === undefined ? undefined : over
  const write = (typed: string) => writeText(store, { place, preparationKey, starters, index }, typed)
  return { text: draft ?? saved ?? shown, write, problem }
}
