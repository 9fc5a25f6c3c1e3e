import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Dialog } from '../../src/ui/Dialog.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  render(
    <Dialog title="Dela" onClose={() => undefined}>
      <button type="button">Kopiera</button>
      <button type="button">Stäng</button>
    </Dialog>,
  )
})

afterEach(() => vi.useRealTimers())

it('a dialog begins with its title, so that it is heard', () => {
  act(() => void vi.runAllTimers())
  expect(screen.getByRole('heading', { name: 'Dela' })).toHaveFocus()
})

it('a dialog leaves the focus to whoever has moved it', () => {
  const close = screen.getByRole('button', { name: 'Stäng' })
  close.focus()
  act(() => void vi.runAllTimers())
  expect(close).toHaveFocus()
})
