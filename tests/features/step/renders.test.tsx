import { screen } from '@testing-library/react'
import type { i18n } from 'i18next'
import { expect, it } from 'vitest'
import { openPage } from '../../render.tsx'
import { keptAnswers, openExercise } from './workspace.tsx'

/** Words that tell which of their texts are read, by their way from the language on. */
const telling = (words: object, tell: (text: string) => void, way = ''): object =>
  new Proxy(words, {
    get: (target, key) => {
      const found: unknown = Reflect.get(target, key)
      const here = `${way}.${String(key)}`
      if (typeof found === 'string') tell(here)
      return typeof found === 'object' && found !== null ? telling(found, tell, here) : found
    },
  })

/** What is worded from now on: whatever renders asks for its words. */
const listen = (words: i18n) => {
  const asked = new Set<string>()
  const store = words.store as { data: object }
  store.data = telling(store.data, (text) => asked.add(text))
  return () => [...asked]
}

const texts = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 'x']))
const keysOf = (ids: readonly string[]) => ids.map((id) => `.fields.${id}.`)
const ofAny = (keys: readonly string[]) => (asked: string) => keys.some((key) => asked.includes(key))

it('typing in one field of a form renders no other', async () => {
  const fields = ['business', 'news', 'competitors', 'culture', 'people', 'offer', 'sources']
  const kept = keptAnswers({ 'research-company': { fields: texts(fields) } })
  const { user, words } = await openExercise('research-company', { kept })
  await user.click(screen.getByRole('textbox'))
  const asked = listen(words)
  await user.keyboard('more')
  expect(asked().filter(ofAny(keysOf(['sources'])))).not.toEqual([])
  expect(asked().filter(ofAny(keysOf(fields.filter((id) => id !== 'sources'))))).toEqual([])
})

it('typing in one field of a row renders no other, nor another row', async () => {
  const fields = ['learned', 'means']
  const rows = ['a', 'b', 'c'].map((id) => ({ id, fields: texts(fields) }))
  const { user, words } = await openExercise('use-first-meeting', {
    kept: keptAnswers({ 'use-first-meeting': { rows } }),
  })
  await user.click(screen.getAllByRole('button', { name: 'x' })[1]!)
  // Above the list stands the field for one more.
  await user.click(screen.getAllByRole('textbox')[2]!)
  const asked = listen(words)
  await user.keyboard('more')
  expect(asked().filter(ofAny(keysOf(['means'])))).not.toEqual([])
  expect(asked().filter(ofAny([...keysOf(['learned']), '.rows.row', 'rows.drag']))).toEqual([])
})

it('opening one step renders one row', async () => {
  const { user, words } = await openPage('en')
  const row = screen.getByRole('button', { name: 'Rank your strengths' })
  const asked = listen(words)
  await user.click(row)
  expect(await screen.findByRole('textbox', { name: '1. What can you do that they need?' })).toBeVisible()
  const minutes = asked().filter((key) => key.includes('task.not-started'))
  expect(minutes).toHaveLength(1)
  // The open step says its own title once more, for a phone on which it covers the list.
  expect(asked().filter((key) => key.endsWith('.title') && !key.includes('.rank-strengths.'))).toEqual([])
})
