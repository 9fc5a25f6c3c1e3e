import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sections, tasks } from '../../src/core/catalogue/tasks.ts'
import { addOwnTask } from '../../src/core/document/ownTasks.ts'
import { openPage } from '../render.tsx'

// A text that has its direction from itself is drawn in serif: see base.css.
it.each(['sv', 'en'] as const)(
  'marks the titles of own steps as a person’s words, and none of the page’s, in %s',
  async (language) => {
    const { store, t } = await openPage(language)
    act(() => store.change(addOwnTask('own-1', sections[0], 'Ring farmor')))
    expect(await screen.findByRole('button', { name: 'Ring farmor', expanded: false })).toHaveAttribute('dir', 'auto')
    for (const { id } of tasks) {
      const name = t(($) => $.tasks[id].title, { ns: 'tasks' })
      expect(screen.getByRole('button', { name, expanded: false })).not.toHaveAttribute('dir')
    }
  },
)
