import { directionOf, folderOf, rootFrom } from '../i18n/languages.ts'
import { escape, languageAttributes } from './page.ts'
import type { Prerendered } from './prerender.tsx'

/** The colours of a page that stands outside the app's style: light, then dark. */
export const notFoundStyle = `:root{color-scheme:light dark}body{font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:light-dark(#1c1a16,#ebe7df);background:light-dark(#e6e3dc,#181614);max-width:40rem;margin:4rem auto;padding:0 1rem}h1,h2{line-height:1.2}section+section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid light-dark(#cbc6bb,#3b3731)}a{display:inline-block;padding:.6rem 0;color:light-dark(#1f437f,#a9c0ea)}`

/**
 * The page for addresses that lead nowhere, in every language at once. It may be served at any depth, so it
 * loads nothing, and its links start at `root`.
 */
export const notFoundPage = (pages: readonly Prerendered[], policy: string, root: string): string => {
  const parts = pages.map(({ language, notFound: { title, text, link } }, index) => {
    const level = index === 0 ? 'h1' : 'h2'
    const address = escape(root + folderOf(language))
    const heading = `<${level}>${escape(title)}</${level}>`
    return `<section ${languageAttributes(language)}>${heading}<p>${escape(text)}</p><a href="${address}">${escape(link)}</a></section>`
  })
  const [first] = pages
  if (!first) throw new Error('There is no page to be not found from')
  return `<!doctype html><html ${languageAttributes(first.language)}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${pages.map(({ notFound }) => escape(notFound.title)).join(' · ')}</title><style>${notFoundStyle}</style></head><body><main>${parts.join('')}</main></body></html>
`
}

/** What a device needs to install the page as an app. All languages share one scope, so that switching stays inside. */
export const manifestOf = ({ language, name, description }: Prerendered): string => {
  const up = rootFrom(language) || './'
  const icon = (file: string, sizes: string, purpose: string) => ({
    src: up + file,
    sizes,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    name,
    short_name: name,
    description,
    lang: language,
    ...(directionOf(language) === 'rtl' ? { dir: 'rtl' } : {}),
    start_url: './',
    scope: up,
    display: 'standalone',
    background_color: '#e6e3dc',
    theme_color: '#e6e3dc',
    icons: [
      { src: `${up}icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable.png', '512x512', 'maskable'),
    ],
  }
  return JSON.stringify(manifest)
}
