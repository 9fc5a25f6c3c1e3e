import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type State = {
  readonly done: Readonly<Record<string, boolean>>
  readonly setDone: (id: string, done: boolean) => void
}

/** Which steps are done, kept by zustand's own `persist`. */
export const useDone = create<State>()(
  persist(
    (set) => ({
      done: {},
      setDone: (id, done) => set((state) => ({ done: { ...state.done, [id]: done } })),
    }),
    { name: 'floor', skipHydration: true },
  ),
)
