import { useShallow } from 'zustand/react/shallow'
import type { Preparation } from '../core/document/preparation.ts'
import type { State } from '../core/store.ts'
import { usePreparation, useStoreState } from './useStore.ts'

/** A list that follows from the open preparation. Renders again when an item is added, gone, moved or another. */
export const usePreparationList = <T>(select: (preparation: Preparation) => readonly T[]): readonly T[] =>
  usePreparation(useShallow(select))

/** A list that follows from the state of the page. */
export const useStateList = <T>(select: (state: State) => readonly T[]): readonly T[] =>
  useStoreState(useShallow(select))
