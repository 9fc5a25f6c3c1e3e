import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, defaultClientMainFields, minifySync, type CSSModulesOptions, type Plugin } from 'vite'
import { deviceKey, storageKey } from '../core/persistence/keys.ts'
import { folderOf, languagesBut, rootLanguage, type Language } from '../i18n/languages.ts'
import { frameIn, filesOf, joinSheets, shortHashOf, takeSheets, takeStyle } from './bundle.ts'
import { chunks } from './chunks.ts'
import { createClassNames } from './classNames.ts'
import { early } from './early.ts'
import { manifestOf, notFoundPage, notFoundStyle } from './files.ts'
import { fillPage } from './page.ts'
import { themes } from '../shell/device.ts'
import { headersOf, policyOf } from './policy.ts'
import { workerOf } from './precache.ts'
import type * as Prerender from './prerender.tsx'

const entry = 'src/site/prerender.tsx'

const keys = { document: storageKey, device: deviceKey }

/** The script in the head of a page, which is told where the scripts around the list are. */
const scriptOf = (language: Language, frame: readonly string[]) => {
  const others = language === rootLanguage ? languagesBut(language) : []
  const given = [keys, frame, others, themes].map((each) => JSON.stringify(each))
  return minifySync('early.js', `(${early.toString()})(window, ${given.join()})`).code.trim().replace(/;$/, '')
}

/** Dragging comes in two ways of writing: the newer one needs no helpers for older browsers, 1.3 kB. */
const mainFields = ['module:es2019', ...defaultClientMainFields]

/** Builds the app for Node, in a folder of its own, renders every page, and leaves nothing behind. */
const prerender = async (root: string, classNames: CSSModulesOptions) => {
  await mkdir(join(root, '.cache'), { recursive: true })
  const outDir = await mkdtemp(join(root, '.cache/prerender-'))
  try {
    const output = { entryFileNames: 'prerender.js' }
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      css: { modules: classNames },
      build: {
        ssr: entry,
        outDir,
        copyPublicDir: false,
        rolldownOptions: { output, checks: { bundlerTimings: false } },
      },
    })
    const module = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as typeof Prerender
    return await module.renderPages()
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/**
 * Makes the finished site: every language's page as HTML with its style and policy inside, the page for
 * addresses that lead nowhere, the manifests, the host's header file, and the service worker. In development, serves the pages
 * prerendered but without a policy, which would block what Vite adds.
 *
 * @param siteUrl where the site will stand, if known: then pages name their absolute addresses
 */
export const site = (siteUrl: string | undefined): Plugin[] => {
  const base = siteUrl ? siteUrl.replace(/\/*$/, '/') : undefined
  const classNames = createClassNames()
  let root = ''
  let publicDir = ''
  let sheets: readonly string[] = []
  const pages: Plugin = {
    name: 'second-interview:site',
    config: (_config, { command }) => ({
      css: { modules: command === 'build' ? classNames : {} },
      resolve: command === 'build' ? { mainFields } : {},
      build: {
        license: { fileName: 'third-party-notices.txt' },
        rolldownOptions: { output: { codeSplitting: chunks() } },
      },
    }),
    configResolved: (config) => {
      root = config.root
      publicDir = config.publicDir
    },
    configureServer: (server) => {
      server.middlewares.use((request, _response, next) => {
        const { pathname } = new URL(request.url ?? '', 'http://localhost')
        const folders = languagesBut(rootLanguage).map((language) => `/${folderOf(language)}`)
        if (folders.includes(pathname.replace(/index\.html$/, ''))) request.url = '/'
        next()
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { server, originalUrl }) => {
        if (!server) return html
        const module = (await server.ssrLoadModule(`/${entry}`)) as typeof Prerender
        const pages = await module.renderPages()
        const page = pages.find(({ language }) => originalUrl?.startsWith(`/${language}/`)) ?? pages[0]
        return page ? fillPage(html, page, { script: scriptOf(page.language, []) }) : html
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const rendered = await prerender(root, classNames)
        const { template, screen: style, print } = takeStyle(bundle, sheets)
        const scripts = new Map(
          rendered.map(({ language }) => [language, scriptOf(language, frameIn(bundle, language))]),
        )
        const policy = policyOf([...scripts.values()], [style, notFoundStyle])
        const made = new Map<string, string>()
        const emit = (fileName: string, source: string) => {
          made.set(fileName, source)
          this.emitFile({ type: 'asset', fileName, source })
        }
        const printSheet = `assets/print-${shortHashOf(print)}.css`
        emit(printSheet, print)
        delete bundle['index.html']
        for (const page of rendered) {
          const folder = folderOf(page.language)
          const script = scripts.get(page.language) ?? ''
          const hasPicture = existsSync(join(publicDir, `og-${page.language}.png`))
          emit(
            `${folder}index.html`,
            fillPage(template, page, { script, style, printSheet, policy, siteUrl: base, hasPicture }),
          )
          emit(`${folder}manifest.webmanifest`, manifestOf(page))
        }
        emit('404.html', notFoundPage(rendered, policy, base ?? '/'))
        emit('_headers', headersOf(policy))
        // Last, when every other file is as it will be served.
        emit('sw.js', workerOf(new Map([...(await filesOf(bundle, publicDir)), ...made])))
      },
    },
  }
  // Before Vite writes down which style each script asks for.
  const style: Plugin = {
    name: 'second-interview:style',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        sheets = takeSheets(bundle)
        for (const [fileName, source] of joinSheets(bundle)) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
  return [style, pages]
}
