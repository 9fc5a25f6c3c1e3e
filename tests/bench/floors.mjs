import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = resolve(import.meta.dirname, 'floors')

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.55 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:light-dark(#1c1a16,#ebe7df);background:light-dark(#e6e3dc,#181614)}h1{font-size:2.25rem;line-height:1.1}h2{font-size:1.5rem;margin:2.5rem 0 .5rem}article{padding:1rem 0;border-top:1px solid light-dark(#cbc6bb,#3b3731)}label{display:flex;gap:.75rem;font-weight:600}input{width:1.375rem;height:1.375rem;margin:0}p,ul{max-width:62ch}`

const pageOf = (content, script = '') =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Andra intervjun</title><link rel="icon" href="data:,"><style>${style}</style>${script}</head><body><div id="root">${content}</div></body></html>`

const bundle = async (entry, outDir, more = {}) => {
  const output = { entryFileNames: 'main.js' }
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      copyPublicDir: false,
      rolldownOptions: { input: join(here, entry), output, checks: { bundlerTimings: false } },
      ...more,
    },
  })
}

/** Builds floors A, B and C, and H from the built site, into folders of their own. Returns the folders. */
export const buildFloors = async (folder, site) => {
  rmSync(folder, { recursive: true, force: true })
  const [a, b, c, h, rendered] = ['a', 'b', 'c', 'h', 'rendered'].map((name) => join(folder, name))
  await bundle('render.tsx', rendered, { ssr: join(here, 'render.tsx') })
  const { html } = await import(pathToFileURL(join(rendered, 'main.js')).href)
  await bundle('a.tsx', a)
  await bundle('c.tsx', c)
  mkdirSync(b, { recursive: true })
  const script = '<script type="module" src="main.js"></script>'
  writeFileSync(join(a, 'index.html'), pageOf('', script))
  writeFileSync(join(b, 'index.html'), pageOf(html))
  writeFileSync(join(c, 'index.html'), pageOf(html, script))
  mkdirSync(h)
  cpSync(join(here, 'h.js'), join(h, 'h.js'))
  const own = '<script type="module" src="h.js"></script>'
  const built = readFileSync(join(site, 'index.html'), 'utf8')
  writeFileSync(
    join(h, 'index.html'),
    built.replaceAll(/<script(?! type="application).*?<\/script>/gs, '').replace('</body>', `${own}</body>`),
  )
  return { a, b, c, h }
}
