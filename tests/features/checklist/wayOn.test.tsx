import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { taskOf } from '../../../src/core/catalogue/tasks.ts'
import { nextWithoutDate } from '../../nextStep.ts'
import { openPage } from '../../render.tsx'

it.each(languages)('a step that is done leads on to the next one, in %s', async (language) => {
  const { t, user, store } = await openPage(language)
  const titleOf = (id: string) => t(($) => $.tasks[id as 'pack-your-bag'].title, { ns: 'tasks' })
  await user.click(screen.getByRole('button', { name: titleOf('welcome-silence') }))
  const step = within(document.getElementById('welcome-silence-body')!)
  const goesOn = { name: new RegExp(`^${t(($) => $.prompts.nextStep, { ns: 'workspace' })}`) }
  expect(step.queryByRole('link', goesOn)).toBeNull()
  for (const _ of ['the rehearsal', 'the phrase']) {
    await user.click(await step.findByRole('button', { name: t(($) => $.prompts.next, { ns: 'workspace' }) }))
  }
  expect(store.open().answers['welcome-silence']?.done).toBeUndefined()
  await user.click(step.getByRole('button', { name: t(($) => $.prompts.done, { ns: 'workspace' }) }))
  const next = nextWithoutDate(store.open())
  const minutes = t(($) => $.progress.minutes, { count: taskOf(next!)!.minutes })
  const name = `${t(($) => $.prompts.nextStep, { ns: 'workspace' })} ${titleOf(next!)} ${minutes}`
  expect(step.getByRole('link', { name })).toHaveAttribute('href', `#${next}`)
  await user.click(step.getByRole('button', { name: t(($) => $.task.markNotDone) }))
  expect(store.open().answers['welcome-silence']?.done).toBeFalsy()
})
