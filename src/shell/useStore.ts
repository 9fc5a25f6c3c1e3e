import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { memoizedProgress, type Progress } from '../core/derive/progress.ts'
import { openOf, type Preparation } from '../core/document/preparation.ts'
import { preparationKeyOf, type PreparationKey, type PreparationStore, type State } from '../core/store.ts'
import type { Watched } from '../core/subscriptions.ts'

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
export const usePreparation = <T>(select: (preparation: Preparation, state: Watched) => T): T =>
  useStore(usePreparationStore().subscribable(), (state) => select(openOf(state), state))

/** What one step shows: its answer, whether it is shown, open or next. Renders again when that is something else. */
export const useStep = <T>(id: string, select: (preparation: Preparation, state: Watched) => T): T =>
  useStore(usePreparationStore().subscribable(id), (state) => select(openOf(state), state))

/** A part of the progress, computed once for each state. */
export const useProgress = <T>(select: (progress: Progress) => T): T =>
  usePreparation((preparation) => select(memoizedProgress(preparation)))

/** The key of the open preparation; as a React key, it draws a part anew when another one opens. */
export const usePreparationKey = (): PreparationKey => useStoreState(preparationKeyOf)
