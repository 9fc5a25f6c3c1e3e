/**
 * Builds the site, and says what every file weighs as it travels, and every module in its chunk.
 * `node tests/budgets/sizes.mjs` prints that and writes no site; with `--into .cache/site.json` the site goes to dist/ and
 * the weights into that file. `--keep` records the modules, so that a budget that breaks can name what grew.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const { values } = parseArgs({ options: { into: { type: 'string' }, keep: { type: 'boolean' } } })

/**
 * A name's hash changes with any content, and so do the sums of the scripts that name it; the same page or script then
 * weighs up to 100 B more or less. Here each hash gives way to one that follows from the name alone.
 */
const withSteadyHashes = (text) => {
  const hashes = new Map()
  const steady = (found, stem, alphabet, length) => {
    if (!hashes.has(found)) {
      const hash = createHash('sha256').update(`${stem} ${hashes.size}`).digest(alphabet)
      hashes.set(found, hash.slice(0, length))
    }
    return hashes.get(found)
  }
  return text
    .replaceAll(/\b(\w+)-[\w-]{8}(?=\.(?:js|css)\b)/g, (name, stem) => `${stem}-${steady(name, stem, 'base64url', 8)}`)
    .replaceAll(/\bsha256-[\w+/]{43}=/g, (sum) => `sha256-${steady(sum, 'sum', 'base64', 44)}`)
}

const weigh = (content) => brotliCompressSync(typeof content === 'string' ? withSteadyHashes(content) : content).length

process.env.NODE_ENV = 'production'
const { output } = await build({ logLevel: 'warn', build: { write: values.into !== undefined } })
const chunks = output.filter(({ type }) => type === 'chunk')

/** A package is one module here: its own files are none of ours. */
const nameOf = (id) => {
  const [path] = id.replaceAll('\\', '/').split('?')
  const [, packaged] = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/.exec(path) ?? []
  return packaged ?? path.replace(`${process.cwd().replaceAll('\\', '/')}/`, '').replace('\0', '')
}

const modules = {}
for (const chunk of chunks)
  for (const [id, { code }] of Object.entries(chunk.modules))
    modules[nameOf(id)] = (modules[nameOf(id)] ?? 0) + (code ? weigh(code) : 0)
const sorted = Object.fromEntries(Object.entries(modules).sort(([a], [b]) => (a < b ? -1 : 1)))

const files = output.map((file) => ({
  file: file.fileName,
  bytes: weigh(file.type === 'chunk' ? file.code : file.source),
  modules: file.type === 'chunk' ? [...new Set(Object.keys(file.modules).map(nameOf))] : [],
}))
const pages = Object.fromEntries(
  output
    .filter(({ fileName }) => fileName.endsWith('index.html'))
    .map(({ fileName, source }) => [fileName, String(source)]),
)

const site = JSON.stringify({ files, pages, modules: sorted })
if (values.keep) writeFileSync('tests/budgets/modules.json', `${JSON.stringify(sorted, null, 2)}\n`)
else if (values.into) writeFileSync(values.into, site)
else console.log(site)
