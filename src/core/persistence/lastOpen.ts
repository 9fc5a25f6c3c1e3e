import { openKey } from './keys.ts'
import { report } from '../report.ts'

/** The id of the preparation that this tab had open before it was loaded again. */
export const keptOpenId = (session: () => Storage): string | undefined => {
  try {
    return session().getItem(openKey) ?? undefined
  } catch {
    // Storage is blocked, which the page says elsewhere; the first preparation opens.
    return undefined
  }
}

/** Remembers what this tab has open. Where that is blocked, a reload opens the first one. */
export const keepOpenId = (session: () => Storage, id: string): void => {
  try {
    session().setItem(openKey, id)
  } catch (error) {
    report(error, 'keep what is open')
    // It stays open until the page is left.
  }
}
