import { createStore, type StoreApi } from 'zustand/vanilla'
import { removeOurs } from './persistence/removeOurs.ts'
import { forgetKey, storageKey } from './persistence/keys.ts'
import { keepUndo, keptUndo, type Undoable } from './persistence/lastUndo.ts'
import { keepOpenId, keptOpenId } from './persistence/lastOpen.ts'
import {
  emptyPreparation,
  hasPreparation,
  openOf,
  setDone,
  textAt,
  type Document,
  type FieldPath,
  type Preparation,
  type Transition,
} from './document/preparation.ts'
import { isTouched } from './derive/progress.ts'
import { format } from './document/restore.ts'
import { createSaving, type After, type Debug, type Lock } from './persistence/saving.ts'
import type { Filter, PreparationKey, State } from './state.ts'
import { createSubscriptions, type AfterPaint, type Subscribable } from './subscriptions.ts'

export { storageKey } from './persistence/keys.ts'
export type { Filter, PreparationKey, State } from './state.ts'
export type { Undoable } from './persistence/lastUndo.ts'

/** The storages of a browser, or what a test hands in. Getting one may throw. */
export type Storages = { local: () => Storage; session: () => Storage }

/** What makes this tab one of several. */
export type Tab = {
  /** Differs from that of every other tab, also after a reload. */
  readonly id: string
  /** Missing where the browser has none. */
  readonly lock?: Lock | undefined
  readonly after: After
  /** Missing where nothing is painted; then nothing waits for a paint. */
  readonly afterPaint?: AfterPaint | undefined
  /** Hears of every decision about saving; no text of the person's is in it. Off where it is missing. */
  readonly debug?: Debug | undefined
}

export type PreparationStore = {
  readonly state: StoreApi<State>
  readonly storages: Storages
  /** Returns what to subscribe to for one task, or for everything but the status of saving. */
  readonly subscribable: (step?: string) => Subscribable
  readonly newId: () => string
  /** The open preparation. */
  readonly open: () => Preparation
  /** Reads what is kept. Call once, before the page is shown. */
  readonly load: () => void
  /** Applies a change to the open preparation and saves it: at once, or soon when it is typed, `at` a place. */
  readonly change: (transition: Transition, how?: { undo?: Undoable; typed?: boolean; at?: FieldPath }) => void
  /** Ticks a task or takes its tick away. The box shows it by itself: all else, saving too, comes after the next paint. */
  readonly tick: (task: string, isDone: boolean) => void
  /** Applies a change to all preparations, such as what a file brings, and saves it. */
  readonly changeAll: (transition: (document: Document) => Document, undo?: Undoable, isUndoKept?: boolean) => void
  /** Stores what can be taken back, where `changeAll` was told not to because storing a large copy takes long. */
  readonly keepUndo: () => void
  /** Opens another preparation, in this tab alone. */
  readonly openPreparation: (id: string) => void
  /** Saves now, such as when the person tries again. */
  readonly save: () => void
  /** Saves what is waiting. */
  readonly flush: () => void
  /** Makes sure of what isn't saved for certain, when the page may be about to go. */
  readonly leave: () => void
  /** Keeps what is on screen although it was removed from storage. */
  readonly keep: () => void
  /** Takes in what another tab has saved; given a storage event's key, also what it has deleted. */
  readonly sync: (event?: { readonly key: string | null; readonly newValue: string | null }) => void
  /** Tells that the active field was left. */
  readonly leaveField: () => void
  readonly setOpen: (task: string, open: boolean) => void
  readonly setFilter: (filter: Filter, hidden: readonly string[]) => void
  /** Says which task rows mark as the next one, and what they say of their day. */
  readonly setMarks: (marks: Partial<Pick<State, 'next' | 'days'>>) => void
  /** Begins anew with what is shown, once what can't be read is set aside. Returns whether that worked. */
  readonly beginAnew: () => boolean
  /** Forgets everything in this tab alone, and cancels the writes that were waiting. */
  readonly clear: () => void
}

const atOnce: AfterPaint = (act) => act()

const firstDocument: Document = { format, minReader: format, preparations: [emptyPreparation('first')] }

/** Sets the status only where it differs, because every set wakes every subscriber. */
const setChanged = (state: StoreApi<State>, status: Partial<State>) => {
  const now = state.getState()
  if (Object.entries(status).some(([key, value]) => now[key as keyof State] !== value)) state.setState(status)
}

/** Returns the id of the preparation that this tab had open, else of the first that isn't archived. */
const openAtFirst = ({ preparations }: Document, kept: string | undefined): string =>
  (preparations.find(({ id }) => id === kept) ?? preparations.find(({ archived }) => !archived) ?? preparations[0])
    ?.id ?? 'first'

/** Returns whether a newer version of the app wrote the document on screen, which makes it read-only here. */
export const isReadOnly = ({ document }: Pick<State, 'document'>): boolean => document.format > format

/** Returns the key of the open preparation. */
export const preparationKeyOf = (state: Pick<State, 'document' | 'openId' | 'generation'>): PreparationKey =>
  `${state.generation}/${openOf(state).id}`

const isWritten = (document: Document) => document.preparations.some((each) => isTouched(each) || each.plan)

const initialState: State = {
  document: firstDocument,
  openId: 'first',
  generation: 0,
  loaded: false,
  returning: false,
  saving: 'saved',
  problem: undefined,
  blocked: false,
  full: false,
  undo: undefined,
  removedElsewhere: undefined,
  drafts: {},
  openTasks: new Set(),
  filter: 'all',
  hiddenTasks: new Set(),
  days: new Map(),
  next: undefined,
}

/** A preparation that was just opened shows all tasks, each of them closed. */
const { openTasks, filter, hiddenTasks } = initialState
const closed = { openTasks, filter, hiddenTasks }

/**
 * Returns the store of one tab on these storages. `newId` returns an id that nothing else has. Nothing is read before
 * `load`, and nothing is written before it has read.
 */
export const createPreparationStore = (storages: Storages, newId: () => string, tab: Tab): PreparationStore => {
  const state = createStore<State>(() => initialState)
  /** The field in which the person is typing: another tab's change of its text doesn't replace it under their hands. */
  let activeField: FieldPath | undefined
  /** Texts too long to be saved in the preparations that are not open. */
  const draftsOf = new Map<string, State['drafts']>()
  const read = () => state.getState().document
  /** Opens another preparation where the open one was removed, and remembers that one to be brought back. */
  const leaveGone = (preparation: Preparation) => {
    const { document, drafts, openTasks } = state.getState()
    const next = openAtFirst(document, undefined)
    openPreparation(hasPreparation(document, next) ? next : newId())
    state.setState({ removedElsewhere: { preparation, openTasks, drafts } })
  }
  const saving = createSaving({
    ...tab,
    local: storages.local,
    first: firstDocument,
    read,
    isWritten,
    take: (document) => {
      const was = state.getState()
      const before = openOf(was)
      state.setState({ document })
      if (was.loaded && hasPreparation(was.document, before.id) && !hasPreparation(document, before.id))
        leaveGone(before)
      // A field whose text another tab replaced isn't active here any more.
      if (activeField && textAt(openOf(state.getState()), activeField) !== textAt(before, activeField))
        activeField = undefined
    },
    activeField: () => activeField && { openId: state.getState().openId, place: activeField },
    tell: (status) => setChanged(state, status),
  })

  const { dispatch } = saving
  const { afterPaint = atOnce } = tab
  const { subscribable, tellAfterPaint } = createSubscriptions(state, afterPaint)

  /** What isn't in storage yet is never shown as saved. */
  const edit = (document: Document) =>
    state.setState(({ saving }) => ({ document, saving: saving === 'saved' ? 'waiting' : saving }))

  const load = () => {
    saving.load()
    const document = read()
    state.setState({
      loaded: true,
      returning: isWritten(document),
      openId: openAtFirst(document, keptOpenId(storages.session)),
      // Where there is a problem, the page may not show what the undo was done to.
      undo: saving.problem() ? undefined : keptUndo(storages.local),
    })
  }

  const keepLast = () => {
    const { undo } = state.getState()
    if (undo && !saving.problem()) keepUndo(storages.local, undo)
  }

  /** Takes a new state of everything, and remembers what can be taken back. */
  const put = (after: Document, undo: Undoable | undefined, isUndoKept = true) => {
    const before = read()
    edit(after)
    if (!undo) return
    state.setState({ undo: { what: undo, before, after } })
    if (isUndoKept) keepLast()
  }

  const change: PreparationStore['change'] = (transition, { undo, typed = false, at } = {}) => {
    // A look finds out whether storage was emptied: what can be taken back isn't stored then, either.
    if (undo) dispatch('heard', 'look')
    const { document: before } = state.getState()
    if (isReadOnly(state.getState())) return
    // Where another tab has removed what was open, this one shows another: what is seen is what is changed.
    const { id: openId } = openOf(state.getState())
    const here = hasPreparation(before, openId)
      ? before.preparations
      : [...before.preparations, emptyPreparation(openId)]
    activeField = typed ? at : undefined
    put({ ...before, preparations: here.map((each) => (each.id === openId ? transition(each) : each)) }, undo)
    dispatch(typed ? 'typed' : 'save')
  }

  const changeAll: PreparationStore['changeAll'] = (transition, undo, isUndoKept) => {
    if (undo) dispatch('heard', 'look')
    if (isReadOnly(state.getState())) return
    activeField = undefined
    const { id } = openOf(state.getState())
    put(transition(read()), undo, isUndoKept)
    if (!hasPreparation(read(), id)) openPreparation(openAtFirst(read(), undefined))
    dispatch('save')
  }

  const openPreparation = (id: string) => {
    const { openId, drafts } = state.getState()
    if (id === openId) return
    draftsOf.set(openId, drafts)
    keepOpenId(storages.session, id)
    activeField = undefined
    state.setState({ ...closed, openId: id, drafts: draftsOf.get(id) ?? {} })
  }

  const clear = () => {
    const { document, openId } = initialState
    activeField = undefined
    draftsOf.clear()
    const now = { document, openId, returning: false, undo: undefined, removedElsewhere: undefined, drafts: {} }
    state.setState(({ generation }) => ({ ...closed, ...now, generation: generation + 1 }))
    dispatch('delete')
  }

  return {
    state,
    storages,
    subscribable,
    newId,
    open: () => openOf(state.getState()),
    load,
    change,
    tick: (task, isDone) => {
      tellAfterPaint(() => change(setDone(task, isDone), { typed: true }))
      afterPaint(() => dispatch('flush'))
    },
    changeAll,
    keepUndo: keepLast,
    openPreparation,
    save: () => dispatch('save'),
    flush: () => dispatch('flush'),
    leave: () => dispatch('leave'),
    keep: () => dispatch('keep'),
    sync: (event) => {
      if (event?.key === forgetKey) {
        if (event.newValue === null) return
        const removedElsewhere = isWritten(read()) ? 'all' : undefined
        clear()
        state.setState({ removedElsewhere })
        // It may have written in the moment before it heard.
        removeOurs(storages.local)
        removeOurs(storages.session)
        return
      }
      const isRemoval = event?.newValue === null && (event.key === null || event.key === storageKey)
      dispatch('heard', isRemoval ? 'removed' : event ? 'changed' : 'sync')
    },
    leaveField: () => {
      activeField = undefined
    },
    setOpen: (task, open) =>
      state.setState(({ openTasks }) => {
        const next = new Set(openTasks)
        if (open) next.add(task)
        else next.delete(task)
        return { openTasks: next }
      }),
    setFilter: (filter, hidden) => state.setState({ filter, hiddenTasks: new Set(hidden) }),
    setMarks: (marks) => state.setState(marks),
    beginAnew: saving.beginAnew,
    clear,
  }
}
