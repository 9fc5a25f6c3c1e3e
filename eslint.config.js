import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'
import { directions } from './tests/boundaries/directions.js'
import { loneText } from './tests/boundaries/loneText.js'

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

const browser = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location', 'history']

export default defineConfig(
  globalIgnores(['dist', 'look/**', 'coverage', 'test-results', '.cache', 'public']),
  js.configs.recommended,
  {
    plugins: { ours: { rules: { ...directions.rules, 'lone-text': loneText } } },
    rules: {
      'ours/directions': 'error',
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
  { files: ['**/*.{ts,tsx}'], extends: [hooks.configs.flat['recommended-latest']] },
  { files: ['src/**/*.tsx'], rules: { 'ours/lone-text': 'error' } },
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
    // What is plain .ts is a pure function of what it is given; these are the named exceptions.
    files: ['src/**/*.ts'],
    ignores: [
      'src/core/store.ts',
      'src/core/report.ts',
      'src/shell/reports.ts',
      'src/core/share/link.ts',
      'src/i18n/i18n.ts',
      'src/site/**',
      'src/ui/**',
      'src/**/use*.ts',
      'src/**/*.d.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...browser.map((name) => ({ name, message: 'It is passed in.' }))],
      'no-restricted-imports': ['error', { paths: ['react', 'react-dom', 'react-i18next'] }],
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
