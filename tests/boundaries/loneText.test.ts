// @vitest-environment node
import { ESLint, Linter } from 'eslint'
import { resolve } from 'node:path'
import ts from 'typescript'
import { parser } from 'typescript-eslint'
import { expect, test } from 'vitest'
import { loneText } from './loneText.js'

const beside = [
  ['a label beside its box', '<label><input />{text}</label>'],
  ['a text before a link', '<p>{text}: <a href="#x">{text}</a></p>'],
  ['a text that is there at times, beside an element', '<p>{yes && text}<b /></p>'],
  ['a text that may be missing, beside an element', '<p><b />{word}</p>'],
  ['a written text behind something that comes and goes', '<p>{yes && <b />} x</p>'],
  ['a space beside an element', "<p>{' '}<b /></p>"],
  ['two texts', '<p>{text}{text}</p>'],
  ['a number beside its unit', '<p>{count} min</p>'],
  ['a number that hides what follows, and shows itself', '<p><b />{count && <b />}</p>'],
  ['a text chosen between, beside an element', '<p>{yes ? <b /> : text}<i /></p>'],
  ['what may be a text, beside an element', '<p><b />{node}</p>'],
  ['a text in a template, beside an element', '<p><b />{`${text} ${count}`}</p>'],
  ['a text beside an element in a part', '<Part><b />{text}</Part>'],
  ['a text in a fragment', '<><b />{text}</>'],
  ['a text alone in a fragment', '<>{text}</>'],
  ['a text alone in what has no element', '<Suspense>{text}</Suspense>'],
  ['a list of texts', '<p>{[text].map((each) => each.trim())}</p>'],
  ['a list of texts and elements', '<p>{[text].map((each) => (yes ? each : <b key={each} />))}</p>'],
  ['a list of lists of texts', '<p>{[[text]]}</p>'],
  ['an option of two texts', '<option>{text} {count}</option>'],
] as const

const returned = [
  ['the text of a component', 'const X = () => text'],
  ['a text or an element of a component', 'const X = () => (yes ? text : <b />)'],
  ['a text of a component with a body', 'function X() { if (yes) return null; return count }'],
  ['what a component is handed', 'const X = ({ children }: { children: ReactNode }) => children'],
] as const

const fine = [
  ['a text alone in its element', '<p>{text}</p>'],
  ['a text alone on its line', '<p>\n  {text}\n</p>'],
  ['a text that comes and goes alone', '<p>{yes && text}</p>'],
  ['a text or an element, alone', '<p>{yes ? text : <b />}</p>'],
  ['several texts joined into one', '<p>{`${text}: ${count}`}</p>'],
  ['what is handed on, alone', '<p>{node}</p>'],
  ['elements beside elements', '<p>{yes && <b />}<i />{elements}</p>'],
  ['an element shown where there is a text', '<p>{word && <b>{word}</b>}<i /></p>'],
  ['a list of elements', '<p>{[text].map((each) => <b key={each}>{each}</b>)}<i /></p>'],
  ['a text alone in a part', '<Part>{text}</Part>'],
  ['a comment beside a text', '<p>{/* why */}{text}</p>'],
  ['a text as an attribute', '<p title={text}><b /><i /></p>'],
] as const

const componentOf = (drawn: string) => `const X = () => ${drawn}`

/** A file for each component, with what it is made of. */
const files = new Map(
  [
    ...beside.map(([, drawn]) => componentOf(drawn)),
    ...fine.map(([, drawn]) => componentOf(drawn)),
    ...returned.map(([, component]) => component),
  ].map((component, index) => [
    component,
    {
      path: resolve(`src/ui/made-up-${index}.tsx`),
      text: `
        import { Suspense, type ReactNode } from 'react'
        import type { Elements } from './Elements.ts'
        declare const text: string, word: string | undefined, count: number, yes: boolean
        declare const Part: (props: { children: ReactNode }) => ReactNode
        declare const node: ReactNode, elements: Elements
        export ${component}
      `,
    },
  ]),
)

/** One program of them all: the whole project's would take its time. */
const programOf = () => {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, types: [] },
    ...{ jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ESNext },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  }
  const host = ts.createCompilerHost(options)
  const texts = new Map([...files.values()].map(({ path, text }) => [path, text]))
  const { fileExists, readFile, getSourceFile } = host
  return ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (path) => texts.has(path) || fileExists(path),
    readFile: (path) => texts.get(path) ?? readFile(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path)
      return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version, true)
    },
  })
}

const program = programOf()

/** What the rule, or the parser, says of a component. */
const faultsIn = (component: string) => {
  const { path, text } = files.get(component)!
  const config = {
    files: ['**/*.tsx'],
    plugins: { ours: { rules: { 'lone-text': loneText } } },
    languageOptions: { parser, parserOptions: { programs: [program] } },
    rules: { 'ours/lone-text': 'error' },
  } as Linter.Config
  return new Linter({ cwd: process.cwd() }).verify(text, config, path).map(({ ruleId, message }) => ruleId ?? message)
}

test.each(beside)('the linter reports %s', (_, drawn) => {
  expect(faultsIn(componentOf(drawn))).toContain('ours/lone-text')
})

test.each(returned)('the linter reports %s without an element', (_, component) => {
  expect(faultsIn(component)).toEqual(['ours/lone-text'])
})

test.each(fine)('the linter lets be %s', (_, drawn) => {
  expect(faultsIn(componentOf(drawn))).toEqual([])
})

test('the linter looks so at every part of the page', async () => {
  const { rules } = (await new ESLint().calculateConfigForFile('src/features/checklist/Row.tsx')) as Linter.Config
  expect(rules?.['ours/lone-text']).toEqual([2])
})
