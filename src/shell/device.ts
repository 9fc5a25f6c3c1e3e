import { languages, type Language } from '../i18n/languages.ts'
import { deviceKey } from '../core/persistence/keys.ts'
import { report } from '../core/report.ts'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What the list shows at first, where that isn't everything. */
export const views = ['left', 'plan'] as const
export type View = (typeof views)[number]

/** How the end of a rehearsal makes itself known beside what is seen. */
export type Signal = { readonly tone: boolean; readonly vibration: boolean }

/** What is remembered of this device. It never travels, and losing it loses nothing that a person wrote. */
export type Device = {
  readonly theme?: Theme
  readonly language?: Language
  readonly signal?: Signal
  readonly view?: View
  /** Whose examples are read. */
  readonly life?: string
  /** The day on which everything was last saved as a file, YYYY-MM-DD. */
  readonly copied?: string
  /** Characters that were written then. */
  readonly copiedLength?: number
  /** The day on which a reminder to do so was put off. */
  readonly remindedOn?: string
  /** The day on which the person was told that the browser clears what isn't visited. */
  readonly toldOfClearing?: string
}

type Dict = Readonly<Record<string, unknown>>
type Read<T> = (value: unknown) => T | undefined

const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

const oneOf =
  <T extends string>(...all: readonly T[]): Read<T> =>
  (value) =>
    all.find((each) => each === value)

const day: Read<string> = (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)

/** How each part is read. A new one doesn't compile until someone has said. */
const readers: { readonly [Key in keyof Device]-?: Read<NonNullable<Device[Key]>> } = {
  theme: oneOf(...themes),
  language: oneOf(...languages),
  signal: (value) =>
    isDict(value) ? { tone: value['tone'] === true, vibration: value['vibration'] === true } : undefined,
  view: oneOf(...views),
  life: (value) => (typeof value === 'string' ? value : undefined),
  copied: day,
  copiedLength: (value) => (typeof value === 'number' ? value : undefined),
  remindedOn: day,
  toldOfClearing: day,
}

/** What stands under the key; nothing where that isn't ours, so that the next choice writes over it. */
const keptIn = (storage: Storage): Dict => {
  const raw = storage.getItem(deviceKey) ?? '{}'
  try {
    const kept: unknown = JSON.parse(raw)
    return isDict(kept) ? kept : {}
  } catch {
    // It is no JSON; the next choice writes over it.
    return {}
  }
}

/** What is remembered; nothing where storage is blocked or holds something else. */
export const readDevice = (storage: () => Storage): Device => {
  try {
    const kept = keptIn(storage())
    const read = Object.entries(readers).map(([key, read]) => [key, read(kept[key])] as const)
    return Object.fromEntries(read.filter(([, value]) => value !== undefined))
  } catch {
    // Storage is blocked, which the page says elsewhere.
    return {}
  }
}

/**
 * Remembers a choice where storage allows it, and leaves what else is remembered, by a newer version too;
 * `undefined` forgets one.
 */
export const remember = (storage: () => Storage, choice: { [Key in keyof Device]: Device[Key] | undefined }): void => {
  try {
    const kept = storage()
    kept.setItem(deviceKey, JSON.stringify({ ...keptIn(kept), ...choice }))
  } catch (error) {
    report(error, 'keep a choice')
    // The choice holds until the page is left.
  }
}
