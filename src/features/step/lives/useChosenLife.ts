import { useSyncExternalStore } from 'react'
import { lives, type Life } from '../../../core/catalogue/lives.ts'
import { readDevice, remember } from '../../../shell/device.ts'

const local = () => localStorage
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const chosen = (): Life | undefined => {
  const { life } = readDevice(local)
  return lives.find((each) => each === life)
}

/** Whose examples are read on this device; nobody's until someone is chosen. */
export const useChosenLife = (): Life | undefined => useSyncExternalStore(subscribe, chosen, () => undefined)

/** Chooses whose examples are read, in every step; nothing leads back to the usual ones. */
export const chooseLife = (life: Life | undefined): void => {
  remember(local, { life })
  for (const listener of [...listeners]) listener()
}
