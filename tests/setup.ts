import { afterAll, afterEach, vi } from 'vitest'
import { configure } from '@testing-library/react'

// Tests that need no page run in Node's own environment.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  await import('./page.ts')
  // Files share a page: no address, and nothing that the device remembers, reaches the next test.
  afterEach(() => {
    cleanup()
    localStorage.clear()
    history.replaceState(null, '', '/')
  })
  // What an idle page still fetches would arrive after its file, and fail the next one.
  afterAll(() => vi.dynamicImportSettled())
}

// A busy machine takes its time; what never comes fails all the same.
configure({ asyncUtilTimeout: 20_000 })
