// @vitest-environment node
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { faultOf } from './directions.js'

test.each([
  ['src/checklist/Row.tsx', '../sharing/link.ts'],
  ['src/checklist/Row.tsx', '../App.tsx'],
  ['src/checklist/Row.tsx', '../site/early.ts'],
  ['src/core/catalogue/tasks.ts', '../preparation/preparation.ts'],
  ['src/core/derive/progress.ts', '../i18n/i18n.ts'],
  ['src/ui/Button.tsx', '../i18n/i18n.ts'],
  ['src/core/report.ts', './preparation/store.ts'],
  ['src/shell/device.ts', '../sharing/link.ts'],
  ['src/core/store.ts', '../shell/device.ts'],
  ['src/i18n/i18n.ts', '../preparation/store.ts'],
  ['src/checklist/Row.tsx', '../../locales/sv/page.json'],
  ['src/App.tsx', './site/plugin.ts'],
  ['src/checklist/Row.tsx', 'zustand'],
  ['src/core/document/merge.ts', 'zustand/vanilla'],
  ['src/checklist/rows/deep/Row.tsx', '../../../ui/Icon.tsx'],
])('%s may not import %s', (file, source) => {
  expect(faultOf(file, source)).toMatch(/\w/)
})

test.each([
  ['src/main.tsx', './App.tsx'],
  ['src/App.tsx', './checklist/Checklist.tsx'],
  ['src/App.tsx', './App.module.css'],
  ['src/checklist/Row.tsx', '../preparation/store.ts'],
  ['src/checklist/Row.tsx', '../shell/device.ts'],
  ['src/checklist/Row.tsx', '../ui/Button.tsx'],
  ['src/checklist/Row.tsx', './Row.module.css'],
  ['src/checklist/Row.tsx', 'react'],
  ['src/core/store.ts', 'zustand'],
  ['src/core/persistence/rescue.ts', '../report.ts'],
  ['src/checklist/Row.tsx', '../report.ts'],
  ['src/i18n/i18n.ts', '../../locales/sv/page.json'],
  ['tests/checklist/Row.test.tsx', '../../src/checklist/Row.tsx'],
])('%s may import %s', (file, source) => {
  expect(faultOf(file, source)).toBeUndefined()
})

const rulesBroken = async (filePath: string, text: string) => {
  // Only the syntax is asked for here: the files are made up, so they have no types.
  const eslint = new ESLint({
    overrideConfig: [{ languageOptions: { parserOptions: { projectService: false, project: false } } }],
    ruleFilter: ({ ruleId }) => !/^(@typescript-eslint|react-hooks)\/|^ours\/lone-text$/.test(ruleId),
  })
  const [result] = await eslint.lintText(text, { filePath })
  return result!.messages.map(({ ruleId }) => ruleId)
}

test.each([
  ['a static import', `import { x } from '../sharing/link.ts'\nx()\n`],
  ['a type import', `import type { X } from '../sharing/link.ts'\nexport const x = (y: X) => y\n`],
  ['a re-export', `export * from '../sharing/link.ts'\n`],
  ['a dynamic import', `export const x = () => import('../sharing/link.ts')\n`],
  ['a type in place', `export type X = import('../sharing/link.ts').X\n`],
])('the linter reports a feature that imports a feature by %s', async (_, text) => {
  expect(await rulesBroken('src/checklist/made-up.tsx', text)).toContain('ours/directions')
})

test.each(['history.replaceState(null, "")', 'location.hash', 'document.title'])(
  'the linter reports %s outside what owns it',
  async (text) => {
    expect(await rulesBroken('src/sharing/useMadeUp.ts', `export const x = () => ${text}\n`)).toEqual([
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
])('the linter reports %s in a plain file', async (_, text, rule) => {
  expect(await rulesBroken('src/planning/made-up.ts', text)).toContain(rule)
})
