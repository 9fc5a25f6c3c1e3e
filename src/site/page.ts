import { wordsForPage, wordsId } from '../i18n/inPage.ts'
import { directionOf, folderOf, languageData, languages, rootFrom, type Language } from '../i18n/languages.ts'
import type { Prerendered } from './prerender.tsx'

/** What a built page carries besides the prerendered content. */
export type Extras = {
  readonly script: string
  readonly style?: string
  /** The address of the style for paper, from the site's root. */
  readonly printSheet?: string
  readonly policy?: string
  /** Where the site will stand, ending in a slash; without it, nothing absolute is written. */
  readonly siteUrl?: string | undefined
  /** Whether there is a picture for previews of its address, which has words in it. */
  readonly hasPicture?: boolean
}

/** The attributes of whatever is written in a language, where that isn't as usual. */
export const languageAttributes = (language: Language): string =>
  `lang="${language}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}`

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const wordsOf = ({ words, language }: Prerendered): string =>
  `<script type="application/json" id="${wordsId}" lang="${language}">${wordsForPage(words)}</script>`

/** A style shows it where the page fails to start, since no part of the page can say so then. */
const notStarted = ({ notStarted: text }: Prerendered): string =>
  `<p class="not-started" role="alert">${escape(text)}</p>`

const replaceOnce = (html: string, from: string, to: string): string => {
  if (html.split(from).length !== 2) throw new Error(`index.html should hold exactly once: ${from}`)
  // A function, since a text may hold $&.
  return html.replace(from, () => to)
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${escape(content)}">`
const property = (name: string, content: string) => `<meta property="${name}" content="${escape(content)}">`

const absoluteTags = (
  { language, title, description, name }: Prerendered,
  siteUrl: string,
  hasPicture: boolean,
): readonly string[] => {
  const address = siteUrl + folderOf(language)
  const alternate = (code: string, folder: string) =>
    `<link rel="alternate" hreflang="${code}" href="${escape(siteUrl + folder)}">`
  return [
    `<link rel="canonical" href="${escape(address)}">`,
    ...languages.map((each) => alternate(each, folderOf(each))),
    alternate('x-default', ''),
    property('og:type', 'website'),
    property('og:site_name', name),
    property('og:title', title),
    property('og:description', description),
    property('og:url', address),
    property('og:locale', languageData[language].locale.replace('-', '_')),
    ...(hasPicture ? [property('og:image', `${siteUrl}og-${language}.png`)] : []),
    meta('twitter:card', hasPicture ? 'summary_large_image' : 'summary'),
  ]
}

/** Writes one language's page into the template. Throws when the template lacks one of its places. */
export const fillPage = (template: string, page: Prerendered, extras: Extras): string => {
  const { script, style, printSheet, policy, siteUrl, hasPicture = true } = extras
  const up = rootFrom(page.language)
  const first = [
    '<meta charset="utf-8">',
    ...(policy ? [`<meta http-equiv="Content-Security-Policy" content="${policy}">`] : []),
    meta('referrer', 'no-referrer'),
    `<script>${script}</script>`,
  ]
  const last = [
    ...(style ? [`<style>${style}</style>`] : []),
    ...(printSheet ? [`<link rel="stylesheet" media="print" href="${up}${printSheet}">`] : []),
    ...(policy ? ['<link rel="manifest" href="manifest.webmanifest">'] : []),
    ...(siteUrl ? absoluteTags(page, siteUrl, hasPicture) : []),
    '</head>',
  ]
  const filled: readonly (readonly [string, string])[] = [
    ['<html lang="sv">', `<html ${languageAttributes(page.language)}>`],
    ['<meta charset="utf-8" />', first.join('')],
    ['<title></title>', `<title>${escape(page.title)}</title>`],
    ['<meta name="description" content="" />', meta('description', page.description)],
    ['</head>', last.join('')],
    ['<div id="root"></div>', `${notStarted(page)}<div id="root">${page.html}</div>${wordsOf(page)}`],
  ]
  const placed = up ? template.replaceAll('="./', `="${up}`) : template
  return filled.reduce((html, [from, to]) => replaceOnce(html, from, to), placed)
}
