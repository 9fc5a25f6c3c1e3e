import { createHash } from 'node:crypto'
import { minifySync } from 'vite'
import { worker } from './worker.ts'

/** What only a host, a crawler, a lawyer or an installation needs, all of which are online. */
const leftOut =
  /^(_headers|404\.html|robots\.txt|sw\.js|third-party-notices\.txt|og-.*|icon-(180|192|512|maskable)\.png|(.*\/)?manifest\.webmanifest)$/

/** A page answers at its folder. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1')

/** The files that work without a network, by their paths from the site's root, sorted. */
export const precachedOf = (files: Iterable<string>): readonly string[] =>
  [...files].filter((file) => !leftOut.test(file)).toSorted()

/** The service worker's script, given the finished files: it changes exactly when one of them does. */
export const workerOf = (files: ReadonlyMap<string, string | Uint8Array>): string => {
  const kept = precachedOf(files.keys())
  const hash = createHash('sha256')
  for (const file of kept) hash.update(`${file}\n`).update(files.get(file) ?? '')
  const version = hash.digest('hex').slice(0, 12)
  const code = `(${worker.toString()})(self, ${JSON.stringify(kept.map(addressOf))}, ${JSON.stringify(version)})`
  return minifySync('sw.js', code).code
}
