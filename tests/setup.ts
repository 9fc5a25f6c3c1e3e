import { afterEach } from 'vitest'
import { configure } from '@testing-library/react'

// Tests that need no page run in Node's own environment.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  await import('./page.ts')
  afterEach(cleanup)
}

// A busy machine takes its time; what never comes fails all the same.
configure({ asyncUtilTimeout: 20_000 })
