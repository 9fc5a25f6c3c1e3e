import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, root } from 'postcss'
import type { Rolldown } from 'vite'
import { rootFrom, type Language } from '../i18n/languages.ts'

/* What the site's plugin finds in Vite's bundle, and takes out of it. */

/** Names a file by what is in it: a browser keeps such files for good. */
export const shortHashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8)

const textOf = (bundle: Rolldown.OutputBundle, file: string): string => {
  const asset = bundle[file]
  if (asset?.type !== 'asset') throw new Error(`The build made no ${file}`)
  return asset.source.toString()
}

type Styled = { readonly viteMetadata?: { readonly importedCss: Set<string> } }

/** The style sheets of the first view, what stands around the list included: they come with the page, not by a link. */
export const takeSheets = (bundle: Rolldown.OutputBundle): readonly string[] => {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const prerendered = chunks.filter(({ isEntry, name }) => isEntry || name === 'frame')
  return prerendered.flatMap((chunk: Styled) => {
    const sheets = chunk.viteMetadata?.importedCss ?? new Set()
    const taken = [...sheets]
    sheets.clear()
    return taken
  })
}

/** Which parts have their sheets in one, by its name. */
const joined: Readonly<Record<string, readonly string[]>> = {
  // What features share comes first, since theirs may say otherwise.
  later: ['shared', 'step', 'views', 'sharing'],
}

/** Joins the sheets of parts: one weighs three quarters of what many do. Returns what to write, by name. */
export const joinSheets = (bundle: Rolldown.OutputBundle): ReadonlyMap<string, string> => {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const made = new Map<string, string>()
  for (const [name, parts] of Object.entries(joined)) {
    const own = parts.flatMap((part) => chunks.filter((chunk) => chunk.name === part))
    const sheetsOf = own.map((chunk: Styled) => chunk.viteMetadata?.importedCss ?? new Set<string>())
    const sheets = new Set(sheetsOf.flatMap((each) => [...each]))
    const style = [...sheets].map((sheet) => textOf(bundle, sheet).trim()).join('')
    const file = `assets/${name}-${shortHashOf(style)}.css`
    for (const sheet of sheets) Reflect.deleteProperty(bundle, sheet)
    for (const each of sheetsOf.filter(({ size }) => size > 0)) {
      each.clear()
      each.add(file)
    }
    made.set(file, style)
  }
  return made
}

/** Splits a style into what paper alone needs and the rest: no screen waits for a sheet with `media="print"`. */
const splitPrint = (style: string): { readonly screen: string; readonly print: string } => {
  const [screen, print] = [parse(style), root()]
  screen.each((node) => {
    if (node.type === 'atrule' && node.name === 'media' && node.params.startsWith('print')) print.append(node)
  })
  return { screen: screen.toString(), print: print.toString() }
}

/** The first style, on screen and on paper, and the template without line breaks. */
export const takeStyle = (bundle: Rolldown.OutputBundle, sheets: readonly string[]) => {
  const style = sheets.map((file) => textOf(bundle, file).trim()).join('')
  if (/url\((?!['"]?data:)/.test(style))
    throw new Error('The first style holds an address, which would break in a folder')
  for (const sheet of sheets) Reflect.deleteProperty(bundle, sheet)
  return { template: textOf(bundle, 'index.html').replaceAll(/\n\s*/g, ''), ...splitPrint(style) }
}

/** The addresses of what comes alive around the list of a page, from that page. */
export const frameIn = (bundle: Rolldown.OutputBundle, language: Language): readonly string[] =>
  Object.values(bundle)
    .filter((file) => file.type === 'chunk')
    .filter(({ moduleIds }) =>
      moduleIds.some(
        (id) => /\/src\/(PageFrame|Life)\.tsx$/.test(id) || id.endsWith(`/locales/${language}/frame.json`),
      ),
    )
    .map(({ fileName }) => `${rootFrom(language)}${fileName}`)

/** Every file of the finished site with its content. */
export const filesOf = async (bundle: Rolldown.OutputBundle, publicDir: string) => {
  const built = Object.values(bundle).map((file) => [file.fileName, 'code' in file ? file.code : file.source] as const)
  const read = async (file: string) => [file, await readFile(join(publicDir, file))] as const
  return new Map<string, string | Uint8Array>([...(await Promise.all((await readdir(publicDir)).map(read))), ...built])
}
