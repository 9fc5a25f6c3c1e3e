/**
 * Who may import whom, as an ESLint rule: every kind of import (static, re-export, dynamic, type) of every
 * file under src/ is held against the one table below.
 */

const features = ['page', 'checklist', 'exercises', 'planning', 'pocket-notes', 'sharing', 'printing']
const shared = ['shell', 'preparation', 'catalogue', 'i18n', 'ui', 'report', 'reports']

/** Folder or root file under src/ -> what it may import besides itself. */
export const mayImport = {
  catalogue: [],
  report: [],
  reports: ['report'],
  ui: [],
  preparation: ['catalogue', 'report'],
  i18n: ['ui', 'report', 'locales'],
  shell: ['preparation', 'catalogue', 'i18n', 'ui', 'report'],
  ...Object.fromEntries(features.map((feature) => [feature, shared])),
  App: ['Around', ...features, ...shared],
  Around: ['Over', ...features, ...shared],
  Over: [...features, ...shared],
  main: ['App', 'site', ...shared],
  site: ['App', ...shared],
}

/** Packages with one home. */
const homes = { zustand: 'src/core/store.ts' }

const partOf = (path) => {
  const [top, second = ''] = path
  if (top !== 'src') return top
  return path.length > 2 ? second : second.replace(/\..*$/, '')
}

const resolve = (folder, source) =>
  source.split('/').reduce((path, step) => {
    if (step === '.' || step === '') return path
    return step === '..' ? path.slice(0, -1) : [...path, step]
  }, folder)

/**
 * What is wrong with an import, or undefined.
 * @param {string} file path from the project's root, with slashes
 * @param {string} source what is imported
 */
export const faultOf = (file, source) => {
  const path = file.split('/')
  if (path[0] !== 'src') return undefined
  if (/^(\.\.\/){3}/.test(source)) return 'An import reaches at most two folders up.'
  const name = source.split('/')[0]
  if (Object.hasOwn(homes, name) && homes[name] !== file) return `Only ${homes[name]} imports ${name}.`
  if (!source.startsWith('.')) return undefined
  const [from, to] = [partOf(path), partOf(resolve(path.slice(0, -1), source))]
  if (from === to || mayImport[from]?.includes(to)) return undefined
  return `${from} may not import ${to}: see tests/boundaries/directions.js.`
}

const rule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Hold the import directions of the project.' } },
  create: (context) => {
    const file = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/')
    const check = (node) => {
      const source = node.source?.value ?? node.argument?.literal?.value
      const message = typeof source === 'string' ? faultOf(file, source) : undefined
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    }
  },
}

export const directions = { rules: { directions: rule } }
