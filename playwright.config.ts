import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findChromium, flags } from './tests/browser/chromium.mjs'

// Two checkouts on one machine each take a port of their own.
const port = Number(process.env['JOURNEYS_PORT'] ?? 4174)
const executablePath = await findChromium()

/**
 * Chromium draws two pages of its own for the address bar of every window: 20 short walks took 46 s of CPU with them, and
 * 29 s without. This list takes the place of Playwright's, so what that switches off is named here too.
 */
const unused = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'PaintHolding'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
]
const args = [...flags, `--disable-features=${unused.join(',')}`]

/** Files that take long, or hold what few people meet: the middle lane has them whole. */
const rare =
  /(clearing|everything|hostile|kills|large-copy|long-lists|plain-http|removed|swapped|tabs|third-language|translate)\.spec/
const { LONG, MIDDLE } = process.env
const lane = MIDDLE
  ? [
      { testIgnore: rare, grep: /@middle/, grepInvert: /@long/ },
      { testMatch: rare, grepInvert: /@long/ },
    ]
  : [{ testIgnore: rare, grepInvert: /@middle|@long/ }]

export default defineConfig({
  testDir: 'tests/journeys',
  projects: LONG ? [{}] : lane,
  outputDir: 'test-results',
  workers: availableParallelism() + 1,
  timeout: 90_000,
  // A wait may fail on a busy machine. What needed a second try is named at the end; losing data has none.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    viewport: { width: 360, height: 740 },
    // Each test would fetch and keep the whole site once more, unseen by what it routes. Tests of the worker allow it.
    serviceWorkers: 'block',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node tests/browser/serve.mjs ${port}`,
    port,
    // A server left over from another tree would answer for it.
    reuseExistingServer: false,
  },
})
