import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { heardIn } from '../../heard.ts'
import { addOwnTask } from '../../../src/core/document/ownTasks.ts'
import { openPage, standAt } from '../../render.tsx'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: { add: 'Lägg till ett eget steg', done: 'klart', left: 'inte påbörjat' },
  en: { add: 'Add a step of your own', done: 'done', left: 'not started' },
}

beforeEach(() => localStorage.clear())

const heard = () => heardIn()

describe.each(eitherLanguage('sv'))('what a screen reader hears of a step of one’s own, in %s', (language) => {
  const say = words[language]

  const open = () => {
    standAt(language)
    return openPage(language)
  }

  it('is the line to write its title on: what was pressed goes only when that has the focus', async () => {
    const { user, t } = await open()
    const add = screen.getByRole('button', { name: say.add })
    add.focus()
    const wasThere = new Promise<boolean>((resolve) =>
      document.addEventListener('focusin', () => resolve(add.isConnected), { once: true, capture: true }),
    )
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: t(($) => $.own.label) })).toHaveFocus()
    expect(await wasThere).toBe(true)
    await waitFor(() => expect(add).not.toBeInTheDocument())
  })

  it('is once that it is done: its title is described so, and nothing else says it', async () => {
    const { store } = await open()
    act(() => {
      store.change(addOwnTask('mine', 'listen', 'Ring'))
      store.tick('mine', true)
    })
    const title = await screen.findByRole('button', { name: 'Ring' })
    expect(title).toHaveAccessibleDescription(say.done)
    expect(document.getElementById(title.getAttribute('aria-describedby')!)).toHaveAttribute('aria-hidden', 'true')
  })

  it('is that it is done, and that it isn’t, where the button takes another name', async () => {
    const { user, store, t } = await open()
    act(() => {
      store.change(addOwnTask('mine', 'listen', 'Ring'))
      store.setOpen('mine', true)
    })
    await user.click(await screen.findByRole('button', { name: t(($) => $.task.markDone) }))
    expect(heard()).toContain(say.done)
    await user.click(screen.getByRole('button', { name: t(($) => $.task.markNotDone) }))
    expect(heard()).toContain(say.left)
  })
})
