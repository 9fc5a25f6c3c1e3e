import { openKey } from './keys.ts'
import { quietly } from './quietly.ts'

/** Returns the id of the preparation that this tab had open before it was loaded again; nothing where it had none. */
export const keptOpenId = (session: () => Storage): string | undefined =>
  quietly('read what is stored', () => session().getItem(openKey)) ?? undefined

/** Remembers what this tab has open. Where that is blocked, a reload opens the first one. */
export const keepOpenId = (session: () => Storage, id: string): void => {
  quietly('keep what is open', () => session().setItem(openKey, id))
}
