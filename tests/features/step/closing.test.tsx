import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { eitherLanguage } from '../../cases.ts'
import { openExercise } from './workspace.tsx'

it.each(['recall-first-interview', 'balance-strengths-weaknesses', 'welcome-silence'])(
  'the closing of %s is read out as it comes, and going back says where one is',
  async (id) => {
    for (const language of eitherLanguage('sv')) {
      const { user, words, unmount } = await openExercise(id, { language })
      const t = words.getFixedT(language, 'workspace')
      const press = (name: string) => user.click(screen.getByRole('button', { name }))
      while (screen.queryByRole('button', { name: t(($) => $.prompts.done) }) === null)
        await press(t(($) => $.prompts.next))
      expect(screen.getByRole('heading', { name: t(($) => $.prompts.nothing) })).toHaveFocus()
      await press(t(($) => $.prompts.back))
      expect(document.activeElement).not.toBe(document.body)
      expect(document.activeElement?.textContent || document.activeElement?.id).not.toBe('')
      unmount()
    }
  },
)
