import { useState } from 'react'
import type { Preparation } from '../core/document/preparation.ts'
import { keepLast } from '../core/keepLast.ts'
import { usePreparation } from './useStore.ts'

/** What follows from the open preparation, made anew at every change. Renders again when it says something else. */
export const useDerived = <T>(derive: (preparation: Preparation) => T): T => {
  const [keep] = useState(() => keepLast<T>())
  return usePreparation((preparation) => keep(derive(preparation)))
}
