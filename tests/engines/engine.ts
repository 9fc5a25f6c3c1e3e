/** An element of a page, as an engine's own driver names it. */
export type Handle = object

export type Key = 'Enter' | 'Tab' | 'Space' | 'Escape' | 'ArrowUp' | 'ArrowDown'

/** What every engine's driver can do with one tab. */
export type RawTab = {
  readonly goto: (address: string) => Promise<void>
  /** Runs a function, given as its source, in the page. */
  readonly run: (source: string, args: readonly unknown[]) => Promise<unknown>
  /** The same for a function that gives an element; undefined where it gives none. */
  readonly element: (source: string, args: readonly unknown[]) => Promise<Handle | undefined>
  readonly click: (element: Handle) => Promise<void>
  /** Hands a file to a file box. */
  readonly choose: (element: Handle, path: string) => Promise<void>
  readonly press: (key: Key, withAlt: boolean) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** The page as a PDF, or why there is none. */
  readonly print: () => Promise<Uint8Array>
  /** What the page complained about, where the engine says so. */
  readonly heard: readonly string[] | undefined
}

/** One person's browser, which shares nothing with anyone else's. */
export type Person = {
  readonly tab: () => Promise<RawTab>
  /** Where downloads go. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** How a person's browser differs from others. */
export type Options = {
  /** Whether the site is taken away in the course of the journey. */
  readonly goesOffline?: true
  readonly storage?: 'blocked'
  /** One that beeps, in place of the machine's own. */
  readonly microphone?: 'fake'
}

export type Engine = {
  readonly name: string
  readonly version: string
  readonly person: (options?: Options) => Promise<Person>
  /** What it can't be asked for, and why. */
  readonly cannot: Readonly<Partial<Record<'heard' | 'print' | 'downloads', string>>>
  readonly close: () => Promise<void>
}

/** What this engine can't be asked, thrown by a journey that needs it. */
export const cannot = (what: string): Error => Object.assign(new Error(what), { name: 'Cannot' })
