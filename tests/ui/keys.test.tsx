import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/i18n/languages.ts'
import { pressed } from '../../src/ui/keys.ts'
import { keptAnswers, openExercise } from '../features/step/workspace.tsx'
import { openPage } from '../render.tsx'

const keys = ['Enter', 'Escape', 'Tab', 'ArrowUp', 'ArrowDown', 'Backspace', ' ', 'a']

/** How browsers tell that an input method has taken a key. */
const methods = [
  ['Chrome and Firefox, which end the composition after the key', { isComposing: true, keyCode: 229 }],
  ['Safari, which ends the composition before the key', { isComposing: false, keyCode: 229 }],
  ['a browser that leaves the key its own code', { isComposing: true, keyCode: 13 }],
] as const

const pressIn = (event: object): string | undefined => {
  let heard: string | undefined = 'nothing'
  render(
    <input
      onKeyDown={(each) => {
        heard = pressed(each)
      }}
    />,
  )
  fireEvent.keyDown(screen.getByRole('textbox'), event)
  return heard
}

describe.each(keys)('the key %j', (key) => {
  it('is the person’s own where nothing is being composed', () => {
    expect(pressIn({ key, keyCode: 13 })).toBe(key)
  })

  it.each(methods)('belongs to the input method in %s', (_name, how) => {
    expect(pressIn({ key, ...how })).toBeUndefined()
  })
})

describe.each(methods)('while an input method has the keys, as in %s', (_name, how) => {
  const press = (box: Element, key: string, more: object = {}) => fireEvent.keyDown(box, { key, ...how, ...more })

  it('Enter stays in its field, and goes on to what is asked next once the composition is over', async () => {
    await openExercise('use-first-meeting')
    const box = screen.getByRole('textbox', { name: '1. What did you find out last time?' })
    box.focus()
    fireEvent.change(box, { target: { value: '日本' } })
    press(box, 'Enter')
    expect(box).toHaveFocus()
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 })
    expect(screen.getByRole('textbox', { name: 'What does it change for you?' })).toHaveFocus()
  })

  it('Escape leaves the row open, and Alt with an arrow leaves it where it is', async () => {
    const rows = ['One', 'Two'].map((strength) => ({ id: strength, fields: { strength } }))
    const { user, keptAnswer } = await openExercise('rank-strengths', {
      kept: keptAnswers({ 'rank-strengths': { rows } }),
    })
    const line = screen.getByRole('button', { name: '1 One' })
    press(line, 'ArrowDown', { altKey: true })
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['One', 'Two'])
    await user.click(line)
    press(screen.getByRole('textbox', { name: '1. What can you do that they need?' }), 'Escape')
    expect(screen.getByRole('textbox', { name: '1. What can you do that they need?' })).toBeVisible()
  })

  it.each(languages)('Escape leaves the title of an own step as it is being written, in %s', async (language) => {
    const { user, t } = await openPage(language)
    await user.click(screen.getByRole('button', { name: t(($) => $.own.add) }))
    const box = screen.getByRole('textbox', { name: t(($) => $.own.label) })
    press(box, 'Escape')
    expect(box).toBeVisible()
    fireEvent.keyDown(box, { key: 'Escape', keyCode: 27 })
    expect(box).not.toBeInTheDocument()
  })

  it.each(languages)('Enter sends no form, in %s', async (language) => {
    const { user, t } = await openPage(language)
    await user.click(screen.getByRole('button', { name: t(($) => $.own.add) }))
    const box = screen.getByRole('textbox', { name: t(($) => $.own.label) })
    // What isn't prevented goes on to the form.
    expect(press(box, 'Enter')).toBe(false)
    expect(press(box, 'ArrowLeft')).toBe(true)
    expect(fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 })).toBe(true)
  })
})
