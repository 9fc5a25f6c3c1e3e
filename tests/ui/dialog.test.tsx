import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Dialog } from '../../src/ui/Dialog.tsx'

const openDialog = () =>
  render(
    <Dialog title="Dela" onClose={() => undefined}>
      <button type="button">Kopiera</button>
      <button type="button">Stäng</button>
    </Dialog>,
  )

it('a dialog begins with its title, so that it is heard', async () => {
  openDialog()
  await expect.poll(() => document.activeElement, { timeout: 5000 }).toBe(screen.getByRole('heading', { name: 'Dela' }))
  await userEvent.tab()
  expect(screen.getByRole('button', { name: 'Kopiera' })).toHaveFocus()
})

it('a dialog leaves the focus to whoever has moved it', async () => {
  openDialog()
  const close = screen.getByRole('button', { name: 'Stäng' })
  close.focus()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(close).toHaveFocus()
})
