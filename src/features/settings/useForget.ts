import { useCallback } from 'react'
import { usePreparationStore } from '../../shell/useStore.ts'
import { rootLanguage } from '../../i18n/languages.ts'
import { deleteAll } from '../../core/persistence/deleteAll.ts'
import { addressIn } from '../../shell/address.ts'

/** What the names of our caches begin with: others may keep theirs on the same address. */
const cachePrefix = 'second-interview'

const removeCaches = async () => {
  if (!('caches' in window)) return
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix))
  await Promise.all(ours.map((name) => caches.delete(name)))
}

const removeWorker = async () => {
  if (!('serviceWorker' in navigator)) return
  const { origin, pathname } = new URL(addressIn(rootLanguage, location.href), location.href)
  const all = await navigator.serviceWorker.getRegistrations()
  await Promise.all(all.filter(({ scope }) => scope === origin + pathname).map((each) => each.unregister()))
}

const removeRecordings = async () => {
  const { removeSounds } = await import('../../shell/sounds.ts')
  await removeSounds()
}

/** Removes everything of ours from this device; resolves to whether all of it is gone. */
export const useForget = (): (() => Promise<boolean>) => {
  const store = usePreparationStore()
  return useCallback(async () => {
    const gone = deleteAll(store)
    const rest = await Promise.allSettled([removeRecordings(), removeCaches(), removeWorker()])
    return gone && rest.every(({ status }) => status === 'fulfilled')
  }, [store])
}
