import type { Language } from '../i18n/i18n.ts'

/** What is remembered of this device. It never travels, and losing it loses nothing that a person wrote. */
export type Device = { readonly theme?: Theme; readonly language?: Language }

export type Theme = 'light' | 'dark'

/** Read again by the inline script, before anything is painted. */
export const deviceKey = 'second-interview-device'

/** What is remembered; nothing where storage is blocked or holds something else. */
export const readDevice = (storage: () => Storage): Device => {
  try {
    const { theme, language } = JSON.parse(storage().getItem(deviceKey) ?? '{}') as Record<string, unknown>
    return {
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(language === 'sv' || language === 'en' ? { language } : {}),
    }
  } catch {
    return {}
  }
}

/** Remembers a choice where storage allows it, beside what else is remembered; `undefined` forgets one. */
export const remember = (storage: () => Storage, choice: { [Key in keyof Device]: Device[Key] | undefined }): void => {
  try {
    const kept: unknown = JSON.parse(storage().getItem(deviceKey) ?? '{}')
    storage().setItem(deviceKey, JSON.stringify({ ...(typeof kept === 'object' ? kept : {}), ...choice }))
  } catch {
    // The choice holds until the page is left.
  }
}
