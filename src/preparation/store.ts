import { createContext, use } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import { merge } from './merge.ts'
import { emptyPreparation, type Document, type Preparation, type Transition } from './preparation.ts'
import { progressOf, type Progress } from './progress.ts'
import { format, restore, serialise } from './restore.ts'

/** The one key that holds everything; whatever else is stored is a copy that can be replaced. */
export const storageKey = 'second-interview'

/** What can be taken back, by the name of what was done. */
export type Undoable = 'task-removed' | 'row-removed' | 'sorted' | 'started-over'

export type Filter = 'all' | 'left' | 'before' | 'day' | 'after'

export type State = {
  readonly document: Document
  /** Which preparation is open; it belongs to the tab. */
  readonly openId: string
  /** False until storage has been read: nothing is written before. */
  readonly loaded: boolean
  /** Whether there was something kept when the page was opened. */
  readonly returning: boolean
  readonly saving: 'saved' | 'waiting' | 'failed'
  /** Why nothing may be written: what is stored can't be read here. */
  readonly problem: 'unreadable' | 'newer' | undefined
  readonly undo: { readonly what: Undoable; readonly before: Document; readonly after: Document } | undefined
  /** Texts too long to be saved, by place, kept on screen. */
  readonly drafts: Readonly<Record<string, string>>
  readonly openTasks: ReadonlySet<string>
  readonly filter: Filter
  /** The tasks that were done or set aside when "what is left" was chosen; ticking hides nothing. */
  readonly hiddenTasks: ReadonlySet<string>
}

/** The storages of a browser, or what a test hands in. Getting one may throw. */
export type Storages = { local: () => Storage; session: () => Storage }

export type PreparationStore = {
  readonly state: StoreApi<State>
  readonly newId: () => string
  /** The open preparation. */
  readonly open: () => Preparation
  /** Reads what is kept. Call once, before the page is shown. */
  readonly load: () => void
  /** Applies a change to the open preparation and saves it: at once, or soon when it is typed. */
  readonly change: (transition: Transition, how?: { undo?: Undoable; typed?: boolean }) => void
  readonly undo: () => void
  readonly dismissUndo: () => void
  /** Saves now, such as when the person tries again. */
  readonly save: () => void
  /** Saves what is waiting. */
  readonly flush: () => void
  /** Takes in what another tab has saved. */
  readonly sync: () => void
  readonly setDraft: (place: string, text: string | undefined) => void
  readonly setOpen: (task: string, open: boolean) => void
  readonly setFilter: (filter: Filter, hidden: readonly string[]) => void
}

/** Milliseconds from the last key to the write. */
const typingDelay = 300

const firstDocument: Document = { format, minReader: format, preparations: [emptyPreparation('first')] }

const openOf = ({ document, openId }: Pick<State, 'document' | 'openId'>): Preparation =>
  document.preparations.find(({ id }) => id === openId) ?? document.preparations[0] ?? emptyPreparation(openId)

const isWritten = (document: Document) => document.preparations.some((preparation) => progressOf(preparation).begun)

const initialState: State = {
  document: firstDocument,
  openId: 'first',
  loaded: false,
  returning: false,
  saving: 'saved',
  problem: undefined,
  undo: undefined,
  drafts: {},
  openTasks: new Set(),
  filter: 'all',
  hiddenTasks: new Set(),
}

export const createPreparationStore = (storages: Storages, newId: () => string): PreparationStore => {
  const state = createStore<State>(() => initialState)
  /** The last state that storage and this tab both knew, and its bytes. */
  let base = firstDocument
  let baseRaw: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Takes in what storage holds. Returns its bytes, or nothing where they must not be overwritten. */
  const takeIn = (storage: Storage): { raw: string | null } | undefined => {
    const raw = storage.getItem(storageKey)
    if (raw === baseRaw) return { raw }
    const restored = restore(raw)
    if (restored.kind === 'unreadable' || restored.kind === 'newer') {
      state.setState({ problem: restored.kind, saving: 'failed' })
      return undefined
    }
    const theirs = restored.kind === 'ok' ? restored.document : base
    state.setState(({ document }) => ({ document: merge(base, document, theirs) }))
    base = theirs
    baseRaw = raw
    return { raw }
  }

  const save = () => {
    clearTimeout(timer)
    timer = undefined
    if (!state.getState().loaded || state.getState().problem) return
    try {
      const storage = storages.local()
      if (!takeIn(storage)) return
      const { document } = state.getState()
      const raw = serialise(document)
      storage.setItem(storageKey, raw)
      if (storage.getItem(storageKey) !== raw) throw new Error('The browser did not keep what was written')
      base = document
      baseRaw = raw
      state.setState({ saving: 'saved' })
    } catch {
      state.setState({ saving: 'failed' })
    }
  }

  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, typingDelay)
    if (state.getState().saving === 'saved') state.setState({ saving: 'waiting' })
  }

  const load = () => {
    try {
      takeIn(storages.local())
    } catch {
      state.setState({ saving: 'failed' })
    }
    const { document } = state.getState()
    state.setState({
      loaded: true,
      returning: isWritten(document),
      openId: openOf(state.getState()).id,
      document: document.preparations.length > 0 ? document : firstDocument,
    })
  }

  const change: PreparationStore['change'] = (transition, { undo, typed = false } = {}) => {
    const { document: before, openId } = state.getState()
    const after = {
      ...before,
      preparations: before.preparations.map((each) => (each.id === openId ? transition(each) : each)),
    }
    state.setState(undo ? { document: after, undo: { what: undo, before, after } } : { document: after })
    if (typed) saveSoon()
    else save()
  }

  const undo = () => {
    const { undo: last, document } = state.getState()
    if (!last) return
    state.setState({ document: merge(last.after, last.before, document), undo: undefined })
    save()
  }

  return {
    state,
    newId,
    open: () => openOf(state.getState()),
    load,
    change,
    undo,
    save,
    dismissUndo: () => state.setState({ undo: undefined }),
    flush: () => {
      if (timer !== undefined) save()
    },
    sync: () => {
      try {
        if (state.getState().loaded) takeIn(storages.local())
      } catch {
        state.setState({ saving: 'failed' })
      }
    },
    setDraft: (place, text) => {
      if (state.getState().drafts[place] === text) return
      state.setState(({ drafts }) => {
        const { [place]: _old, ...rest } = drafts
        return { drafts: text === undefined ? rest : { ...rest, [place]: text } }
      })
    },
    setOpen: (task, open) =>
      state.setState(({ openTasks }) => {
        const next = new Set(openTasks)
        if (open) next.add(task)
        else next.delete(task)
        return { openTasks: next }
      }),
    setFilter: (filter, hidden) => state.setState({ filter, hiddenTasks: new Set(hidden) }),
  }
}

const Context = createContext<PreparationStore | undefined>(undefined)
export const PreparationProvider = Context.Provider

/** The store of this page. */
export const usePreparationStore = (): PreparationStore => {
  const store = use(Context)
  if (!store) throw new Error('No PreparationProvider above')
  return store
}

export const useStoreState = <T>(select: (state: State) => T): T => useStore(usePreparationStore().state, select)

/** A part of the open preparation. Renders again when that part changes. */
export const usePreparation = <T>(select: (preparation: Preparation) => T): T =>
  useStoreState((state) => select(openOf(state)))

const computed = new WeakMap<Preparation, Progress>()
const progressOnce = (preparation: Preparation): Progress => {
  const found = computed.get(preparation) ?? progressOf(preparation)
  computed.set(preparation, found)
  return found
}

/** A part of the progress, computed once for each state. */
export const useProgress = <T>(select: (progress: Progress) => T): T =>
  usePreparation((preparation) => select(progressOnce(preparation)))
