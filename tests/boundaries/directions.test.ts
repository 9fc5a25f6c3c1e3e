// @vitest-environment node
import { readdirSync } from 'node:fs'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

// Only what is imported from where is asked for here: made-up files have no types.
const eslint = new ESLint({
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false, project: false } } }],
  ruleFilter: ({ ruleId }) =>
    ruleId === '@typescript-eslint/consistent-type-imports' ||
    !/^(@typescript-eslint|react-hooks)\/|^ours\/lone-text$/.test(ruleId),
})

const rulesBroken = async (filePath: string, text: string) => {
  const [result] = await eslint.lintText(text, { filePath })
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message)
}

const importing = (source: string) => `import * as all from '${source}'\nexport const x = () => all\n`

test.each([
  ['src/features/checklist/TaskRow.tsx', '../sharing/useLink.ts'],
  ['src/features/step/rows/Rows.tsx', '../../planning/Plan.tsx'],
  ['src/features/checklist/TaskRow.tsx', '../../App.tsx'],
  ['src/features/checklist/TaskRow.tsx', '../../site/early.ts'],
  ['src/shell/useAddress.ts', '../features/sharing/useLink.ts'],
  ['src/shell/useAddress.ts', '../App.tsx'],
  ['src/core/catalogue/tasks.ts', '../../shell/device.ts'],
  ['src/core/derive/progress.ts', '../../i18n/i18n.ts'],
  ['src/core/store.ts', '../shell/useStore.ts'],
  ['src/core/report.ts', '../ui/announce.ts'],
  ['src/ui/Button.tsx', '../i18n/i18n.ts'],
  ['src/ui/Button.tsx', '../core/blank.ts'],
  ['src/i18n/i18n.ts', '../core/store.ts'],
  ['src/i18n/i18n.ts', '../shell/device.ts'],
  ['src/features/checklist/TaskRow.tsx', '../../../locales/sv/page.json'],
  ['src/core/catalogue/tasks.ts', '../../../locales/sv/tasks.json'],
])('the linter reports %s where it imports %s', async (file, source) => {
  expect(await rulesBroken(file, importing(source))).toContain('import-x/no-restricted-paths')
})

test.each([
  ['src/main.tsx', './App.tsx'],
  ['src/App.tsx', './features/checklist/Checklist.tsx'],
  ['src/features/checklist/TaskRow.tsx', '../../core/store.ts'],
  ['src/features/checklist/TaskRow.tsx', '../../shell/device.ts'],
  ['src/features/checklist/TaskRow.tsx', '../../ui/Button.tsx'],
  ['src/features/checklist/TaskRow.tsx', './TaskRow.module.css'],
  ['src/features/step/rows/Rows.tsx', '../useBox.ts'],
  ['src/features/checklist/TaskRow.tsx', 'react'],
  ['src/core/store.ts', 'zustand/vanilla'],
  ['src/core/persistence/rescue.ts', '../report.ts'],
  ['src/shell/useStore.ts', 'zustand'],
  ['src/i18n/i18n.ts', '../../locales/sv/page.json'],
  ['tests/App.test.tsx', '../src/App.tsx'],
])('the linter lets %s import %s', async (file, source) => {
  expect(await rulesBroken(file, importing(source))).toEqual([])
})

test.each([
  ['src/features/checklist/TaskRow.tsx', 'zustand'],
  ['src/shell/useToday.ts', 'zustand/react/shallow'],
  ['src/core/store.ts', 'zustand'],
  ['src/core/store.ts', 'react'],
  ['src/core/document/merge.ts', 'react-dom/client'],
  ['src/core/derive/progress.ts', 'i18next'],
])('the linter reports %s where it imports the package %s', async (file, source) => {
  expect(await rulesBroken(file, importing(source))).toContain('no-restricted-imports')
})

test.each([
  ['a static import', `import { x } from '../sharing/useLink.ts'\nx()\n`],
  ['a type import', `import type { X } from '../sharing/useLink.ts'\nexport const x = (y: X) => y\n`],
  ['a re-export', `export * from '../sharing/useLink.ts'\n`],
  ['a dynamic import', `export const x = () => import('../sharing/useLink.ts')\n`],
])('the linter reports a feature that imports a feature by %s', async (_, text) => {
  expect(await rulesBroken('src/features/checklist/made-up.tsx', text)).toContain('import-x/no-restricted-paths')
})

test('the linter reports a type that is imported in place, which the other rules don’t see', async () => {
  const text = `export type X = import('../sharing/useLink.ts').X\n`
  expect(await rulesBroken('src/features/checklist/made-up.tsx', text)).toContain(
    '@typescript-eslint/consistent-type-imports',
  )
})

test('the linter reports files that import each other', async () => {
  const circle = importing('./persistence/saving.ts')
  expect(await rulesBroken('src/core/report.ts', circle)).toContain('import-x/no-cycle')
})

test('no folder of a feature lies deeper than one folder in it', () => {
  const files = readdirSync('src/features', { recursive: true }).map((file) => String(file).replaceAll('\\', '/'))
  expect(files.filter((file) => file.split('/').length > 3)).toEqual([])
  expect(files.filter((file) => file.split('/').length === 3)).not.toEqual([])
})

test.each(['history.replaceState(null, "")', 'location.hash', 'document.title'])(
  'the linter reports %s outside what owns it',
  async (text) => {
    expect(await rulesBroken('src/features/sharing/useMadeUp.ts', `export const x = () => ${text}\n`)).toEqual([
      'no-restricted-properties',
    ])
    expect(await rulesBroken('src/shell/useMadeUp.ts', `export const x = () => ${text}\n`)).toEqual([])
  },
)

test('the linter reports markup written by hand', async () => {
  const text = `export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />\n`
  expect(await rulesBroken('src/ui/made-up.tsx', text)).toContain('no-restricted-syntax')
})

test.each([
  ['the clock', 'export const x = () => Date.now()\n', 'no-restricted-syntax'],
  ['randomness', 'export const x = () => Math.random()\n', 'no-restricted-syntax'],
  ['the window', 'export const x = () => window.innerWidth\n', 'no-restricted-globals'],
  ['React', `export { useState } from 'react'\n`, 'no-restricted-imports'],
])('the linter reports %s in a plain file of a feature', async (_, text, rule) => {
  expect(await rulesBroken('src/features/planning/made-up.ts', text)).toContain(rule)
})

test.each([
  ['the clock', 'export const x = () => Date.now()\n'],
  ['the time of day', 'export const x = () => new Date()\n'],
  ['randomness', 'export const x = () => Math.random()\n'],
  ['ids by chance', 'export const x = () => crypto.getRandomValues(new Uint8Array(1))\n'],
  ['a timer', 'export const x = () => setTimeout(() => undefined, 1)\n'],
  ['the document', 'export const x = () => document.title\n'],
  ['storage', `export const x = () => localStorage.getItem('x')\n`],
  ['the network', `export const x = () => fetch('/')\n`],
])('the linter reports %s in the core', async (_, text) => {
  const broken = await rulesBroken('src/core/made-up.ts', text)
  expect(broken.filter((rule) => rule.startsWith('no-restricted'))).not.toEqual([])
})
