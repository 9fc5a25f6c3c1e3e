import type { Lock } from '../core/persistence/saving.ts'

/** Milliseconds after which a tab goes on without the lock: another one may be asleep with it. */
const patience = 2000

/** The browser's lock of this name, or none where there are none. */
export const createLock = ({ locks }: Partial<Pick<Navigator, 'locks'>>, name: string): Lock | undefined =>
  locks &&
  ((granted, refused) => {
    const isGranted = { now: false }
    const held = () =>
      new Promise<void>((release) => {
        isGranted.now = true
        granted(release)
      })
    locks.request(name, { signal: AbortSignal.timeout(patience) }, held).catch(() => {
      if (!isGranted.now) refused()
    })
  })
