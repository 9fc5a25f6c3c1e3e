import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'
import { loneText } from './tests/boundaries/loneText.js'

/** Which folders of src/ a folder may import from, besides itself. What stands right under src/ puts them together. */
const above = ['core', 'i18n', 'ui']
const mayImport = {
  core: [],
  ui: [],
  i18n: [],
  shell: above,
  ...Object.fromEntries(
    ['checklist', 'planning', 'pocket-notes', 'printing', 'settings', 'sharing', 'step'].map((feature) => [
      `features/${feature}`,
      ['shell', ...above],
    ]),
  ),
}

const zones = [
  ...Object.entries(mayImport).map(([folder, others]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [folder, ...others].map((each) => `./${each}`),
    message: `${folder} imports from ${others.join(', ') || 'itself'} only.`,
  })),
  { target: ['./src/core', './src/ui', './src/features'], from: './locales', message: 'Words come through i18n.' },
]

const everywhere = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
    message: 'React writes the markup.',
  },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: 'React writes the markup.' },
  { selector: 'MemberExpression[property.name="randomUUID"]', message: 'Plain HTTP lacks it: see src/site/ids.ts.' },
  { selector: 'ClassDeclaration[superClass.name!="Component"]', message: 'Functions and data, no classes.' },
  // Widening a library's own interface needs one.
  { selector: ':not(TSModuleBlock) > TSInterfaceDeclaration', message: 'Use type.' },
]

/** What one file alone decides. */
const decided = [
  {
    selector: 'MemberExpression[property.name=/^trim(Start|End)?$/]',
    message: 'core/blank.ts says what is blank: spaces are not all that can’t be seen.',
  },
  {
    selector: 'JSXAttribute[name.name=/^onKey/] MemberExpression[property.name="key"]',
    message: 'ui/keys.ts says which key was pressed: an input method may have taken it.',
  },
  {
    selector: 'BinaryExpression[left.property.name="key"][right.value=/^(Enter|Escape|Tab|Backspace|Arrow\\w+)$/]',
    message: 'ui/keys.ts says which key was pressed: an input method may have taken it.',
  },
]

const pure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Today is passed in.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Now is passed in.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Randomness is passed in.' },
  { selector: 'MemberExpression[object.name="crypto"]', message: 'Ids are passed in.' },
]

const clocks = ['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback']
const globals = [
  ...clocks,
  'queueMicrotask',
  'performance',
  'fetch',
  'crypto',
  'console',
  'globalThis',
  'self',
  'process',
]

const ofStore = { regex: '^zustand', message: 'src/shell/useStore.ts has the hooks of the store.' }

const browser = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location', 'history']

export default defineConfig(
  globalIgnores(['dist', 'look/**', 'coverage', 'test-results', '.cache', 'public']),
  js.configs.recommended,
  {
    plugins: { ours: { rules: { 'lone-text': loneText } }, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'func-style': ['error', 'expression'],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  // What React's compiler would say takes a tenth of the time, and matters where people use it.
  { files: ['src/**/*.{ts,tsx}'], extends: [hooks.configs.flat['recommended-latest']] },
  {
    files: ['tests/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'warn' },
  },
  { files: ['src/**/*.tsx'], rules: { 'ours/lone-text': 'error' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'import-x/no-cycle': 'error',
      // An import written as a type in place is one that no other rule sees.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/ui/keys.ts', 'src/site/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...decided] },
  },
  {
    // Each of these has one owner. The entry reads the address before there is one.
    files: ['src/**'],
    ignores: ['src/shell/**', 'src/site/**', 'src/main.tsx'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'history', message: 'src/shell/address.ts owns the address.' },
        { object: 'location', property: 'hash', message: 'src/shell/address.ts owns the address.' },
        { object: 'document', property: 'title', message: 'src/shell/useTitle.ts names the page.' },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/core/**', 'src/shell/useStore.ts', 'src/shell/usePreparationList.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ofStore] }] },
  },
  {
    // What is plain .ts is a pure function of what it is given; these are the named exceptions.
    files: ['src/**/*.ts'],
    ignores: [
      'src/shell/reports.ts',
      'src/i18n/i18n.ts',
      'src/site/**',
      'src/ui/**',
      'src/**/use*.ts',
      'src/**/*.d.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...browser.map((name) => ({ name, message: 'It is passed in.' }))],
      'no-restricted-imports': ['error', { paths: ['react', 'react-dom', 'react-i18next'], patterns: [ofStore] }],
      'no-restricted-syntax': ['error', ...everywhere, ...decided, ...pure],
    },
  },
  {
    // It is true without a screen: what it needs is passed in.
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...browser, ...globals].map((name) => ({ name, message: 'It is passed in.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['zustand', 'i18next', 'react-i18next'],
          patterns: [{ regex: '^react(-dom)?(/|$)', message: 'The core has no screen.' }],
        },
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...decided, ...pure],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'fetch', 'URL', 'setTimeout', 'localStorage', 'document'].map((name) => [name, false]),
      ),
    },
  },
  { files: ['**/*.mjs'], rules: { 'no-console': 'off' } },
  {
    // What they hand to the browser runs there.
    files: ['tests/bench/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'location', 'performance', 'PerformanceObserver', 'requestAnimationFrame'].map((name) => [
          name,
          false,
        ]),
      ),
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
)
