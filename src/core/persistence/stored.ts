import type { Document } from '../document/preparation.ts'
import { quietly } from './quietly.ts'
import type { PreparationStore } from '../store.ts'
import { copyKey, storageKey } from './keys.ts'
import { readSnapshot } from './versions.ts'

const read = ({ storages }: PreparationStore, key: string): string | null =>
  quietly('reach what is stored', () => storages.local().getItem(key)) ?? null

/** Returns the bytes of the document in storage as they are; nothing where there are none or storage can't be read. */
export const readBytes = (store: PreparationStore): string | undefined => read(store, storageKey) ?? undefined

/** Returns the last good copy of the document; nothing where there is none or it can't be read. */
export const readCopy = (store: PreparationStore): Document | undefined => {
  const found = readSnapshot(read(store, copyKey))
  return found.kind === 'ok' ? found.snapshot.document : undefined
}
