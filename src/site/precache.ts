import { createHash } from 'node:crypto'
import { minifySync } from 'vite'
import { worker } from './worker.ts'

/** What only a host, a crawler, a lawyer or an installation needs, all of which are online. */
const leftOut =
  /^(_headers|404\.html|robots\.txt|sw\.js|third-party-notices\.txt|og-.*|icon-(180|192|512|maskable)\.png|(.*\/)?manifest\.webmanifest)$/

/** What is kept once it was fetched: extra words, what helpers do and hear, and the thread that reads large copies. */
const whenFetched = /\/(coach|extra|helping|reader\.worker)-[^/]*\.(js|css)$/

/** A page answers at its folder. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1')

/** The files that are kept on the first visit, by their paths from the site's root, sorted. */
export const precachedOf = (files: Iterable<string>): readonly string[] =>
  [...files].filter((file) => !leftOut.test(file) && !whenFetched.test(file)).toSorted()

/** The files that are kept once they have been fetched, sorted. */
export const keptLaterOf = (files: Iterable<string>): readonly string[] =>
  [...files].filter((file) => whenFetched.test(file)).toSorted()

/** The service worker's script, given the finished files: it changes exactly when one of them does. */
export const workerOf = (files: ReadonlyMap<string, string | Uint8Array>): string => {
  const kept = precachedOf(files.keys())
  const later = keptLaterOf(files.keys())
  const hash = createHash('sha256')
  for (const file of [...kept, ...later]) hash.update(`${file}\n`).update(files.get(file) ?? '')
  const version = hash.digest('hex').slice(0, 12)
  const given = [kept.map(addressOf), later, version].map((each) => JSON.stringify(each))
  const code = `(${worker.toString()})(self, ${given.join()})`
  return minifySync('sw.js', code).code
}
