import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { stillMissing } from './src/site/chunks.ts'
import { site } from './src/site/plugin.ts'
import { projects } from './tests/projects.ts'

/**
 * Has the browser compile a file's functions beside the page as it arrives. Without it, what React needs was parsed as it
 * ran: the first task of a cheap phone's page took 150 ms instead of 105 (CPU 4 x).
 */
const compileAhead = '//# allFunctionsCalledOnLoad'

export default defineConfig({
  base: './',
  // Words as one text each compress better than as objects.
  json: { namedExports: false, stringify: true },
  appType: 'mpa',
  // React itself has had this hook since version 18; the shim is for older ones.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  plugins: [react(), site(process.env['SITE_URL'])],
  build: {
    target: 'es2023',
    // Terser after the bundler's own minifier: the first load is 0.5 kB lighter than with either alone.
    minify: 'terser',
    terserOptions: { compress: { passes: 3 } },
    modulePreload: { polyfill: false, resolveDependencies: stillMissing },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // The name of a class that is written where it is used leaves its style file unused, and the bundler drops its rules.
      optimization: { inlineConst: false },
      output: { minify: true, postBanner: ({ isEntry }) => (isEntry ? compileAhead : '') },
    },
  },
  worker: { rolldownOptions: { checks: { bundlerTimings: false }, output: { minify: true } } },
  test: {
    // A busy machine takes its time; what never comes fails all the same.
    testTimeout: 90_000,
    // A test waits for its page now and then: on two cores three workers took 128 s for what two took 207 s for.
    maxWorkers: availableParallelism() + 1,
    projects: projects(),
    coverage: { include: ['src/**/*.{ts,tsx}'], reportsDirectory: 'coverage' },
  },
})
