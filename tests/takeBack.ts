import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'

/** Presses the strip's button once no dialog is open: until a dialog is gone it holds the strip, which moves to the page. */
export const takeBack = async (user: UserEvent, undo: string) => {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(await screen.findByRole('button', { name: undo }))
}
