import { afterEach } from 'vitest'

// Tests that need no page run in Node's own environment.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  await import('./page.ts')
  afterEach(cleanup)
}
