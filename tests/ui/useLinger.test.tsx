import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLinger } from '../../src/ui/useLinger.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

it('keeps what goes for a moment, and counts it anew for what comes back and goes again', () => {
  const { result, rerender } = renderHook(useLinger, { initialProps: true })
  rerender(false)
  pass(300)
  rerender(true)
  rerender(false)
  pass(300)
  expect(result.current).toBe(true)
  pass(200)
  expect(result.current).toBe(false)
})
