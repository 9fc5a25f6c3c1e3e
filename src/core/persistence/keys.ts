/** The one key that holds everything; whatever else is stored is a copy that can be replaced. */
export const storageKey = 'second-interview'

/** What every key of ours begins with, and no key of anyone else's on this address. */
export const ourPrefix = 'second-interview'

/** The document as it was when this version last read it without a fault. */
export const copyKey = 'second-interview-copy'

/** What can be taken back after a reload. */
export const undoKey = 'second-interview-undo'

/** What is remembered of this device: its owner is `shell/device.ts`, and the inline script reads it. */
export const deviceKey = 'second-interview-device'

/** Which preparation a tab has open; in the storage of the tab. */
export const openKey = 'second-interview-open'

/** Bytes that couldn't be read, put aside before anything new is begun; a number follows. */
export const asidePrefix = 'second-interview-aside-'

/** What a tab that was left hadn't saved for certain; the tab's id and a number follow. */
export const tabPrefix = 'second-interview-tab-'

/** Written and removed again at once, so that other tabs hear that everything was deleted. */
export const forgetKey = 'second-interview-forget'

/** The keys of a storage that begin so. Throws where storage does. */
export const keysIn = (storage: Storage, prefix: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix))
