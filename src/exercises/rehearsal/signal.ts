/** How the end of a rehearsal makes itself known beside what is seen. Off until it is switched on. */
export type Signal = { readonly tone: boolean; readonly vibration: boolean }

/** Holds what is remembered of the device; whatever else stands there is left as it is. */
const deviceKey = 'second-interview-device'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readDevice = (storage: () => Storage): Record<string, unknown> => {
  try {
    const device: unknown = JSON.parse(storage().getItem(deviceKey) ?? '{}')
    return isObject(device) ? device : {}
  } catch {
    return {}
  }
}

/** What was switched on; nothing where storage is blocked or holds something else. */
export const readSignal = (storage: () => Storage): Signal => {
  const { signal } = readDevice(storage)
  const { tone, vibration } = isObject(signal) ? signal : {}
  return { tone: tone === true, vibration: vibration === true }
}

/** Remembers it where storage allows it. */
export const rememberSignal = (storage: () => Storage, signal: Signal): void => {
  try {
    storage().setItem(deviceKey, JSON.stringify({ ...readDevice(storage), signal }))
  } catch {
    // The choice holds until the page is left.
  }
}
