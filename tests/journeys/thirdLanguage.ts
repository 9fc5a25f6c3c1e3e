import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A made-up language under a code whose dates, digits and six plural forms are its own, written from right to left. */
export const code = 'ar'
export const locale = 'ar-EG'

const plainLetters = 'abcdefghijklmnopqrstuvwxyzåäöé'
const accented = 'áƀćďéƒĝĥíĵķĺḿñóṕɋŕšťúṽŵẋýžǻǟȫè'

/** No letter or digit stays as it was, and every third letter is doubled. */
const translateWord = (text: string): string => {
  let letters = 0
  return text.replace(/\p{L}|\d/gu, (sign) => {
    if (/\d/.test(sign)) return String.fromCharCode(0x660 + Number(sign))
    const found = accented[plainLetters.indexOf(sign.toLowerCase())] ?? sign
    const drawn = sign === sign.toLowerCase() ? found : found.toUpperCase()
    return ++letters % 3 === 0 ? drawn + found : drawn
  })
}

/** A text with other letters and a third longer; what is filled in and inline tags stay. */
export const translate = (text: string): string =>
  text
    .split(/(\{\{.*?\}\}|<[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : translateWord(part)))
    .join('')

type Words = string | readonly Words[] | { readonly [key: string]: Words }

const plural = /^(.*?)(_ordinal)?_(?:zero|one|two|few|many|other)$/

/** Each key in the plural forms of the language. */
const keysOf = (key: string): readonly string[] => {
  const [, name, ordinal = ''] = plural.exec(key) ?? []
  if (name === undefined) return [key]
  if (!key.endsWith('_other')) return []
  const { pluralCategories } = new Intl.PluralRules(code, {
    type: ordinal ? 'ordinal' : 'cardinal',
  }).resolvedOptions()
  return pluralCategories.map((form) => `${name}${ordinal}_${form}`)
}

const translateAll = (words: Words): Words => {
  if (typeof words === 'string') return translate(words)
  if (Array.isArray(words)) return words.map((each: Words) => translateAll(each))
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, each]) => keysOf(key).map((form) => [form, translateAll(each)])),
  )
}

/** The name of the language in itself. */
export const name = translate('Tredje')

const copied = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts', 'locales', 'public', 'src']
const linked = ['node_modules', 'tests']

/** Copies the project into a folder of its own, and adds the language as the README says. */
const addLanguage = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'third-language-'))
  for (const each of copied) cpSync(each, join(root, each), { recursive: true })
  for (const each of linked) symlinkSync(join(process.cwd(), each), join(root, each), 'junction')
  mkdirSync(join(root, 'locales', code))
  for (const file of readdirSync('locales/sv')) {
    const words = JSON.parse(readFileSync(join('locales/sv', file), 'utf8')) as Words
    writeFileSync(join(root, 'locales', code, file), JSON.stringify(translateAll(words)))
  }
  const list = join(root, 'src/i18n/languages.ts')
  const line = `  ${code}: { name: '${name}', locale: '${locale}', direction: 'rtl' },\n`
  writeFileSync(
    list,
    readFileSync(list, 'utf8').replace(/^ {2}en: .*\n/m, (english) => english + line),
  )
  return root
}

/** Builds the site with the language among its own. Call `remove` when done. */
export const buildWithThird = async (siteUrl: string) => {
  const root = addLanguage()
  const remove = () => rmSync(root, { recursive: true, force: true })
  try {
    // What it weighs is no matter here, and packing it tightly would take most of the time.
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const env = { ...process.env, NODE_ENV: 'production', SITE_URL: siteUrl }
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', '--minify', 'false'], {
      cwd: root,
      env,
    })
  } catch (error) {
    remove()
    throw error
  }
  const folder = join(root, 'dist')
  return { folder, read: (file: string) => readFileSync(join(folder, file), 'utf8'), remove }
}
