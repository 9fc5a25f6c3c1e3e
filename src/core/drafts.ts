import type { PreparationStore } from './store.ts'

/** Keeps a text that is too long to be saved on screen, by the name of its place; without a text, drops what was kept. */
export const setDraft = ({ state }: PreparationStore, name: string, text: string | undefined): void => {
  if (state.getState().drafts[name] === text) return
  state.setState(({ drafts }) => {
    const { [name]: _old, ...rest } = drafts
    return { drafts: text === undefined ? rest : { ...rest, [name]: text } }
  })
}
