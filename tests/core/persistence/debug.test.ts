// @vitest-environment node
import { expect, it } from 'vitest'
import { setText } from '../../../src/core/document/preparation.ts'
import type { Debug } from '../../../src/core/persistence/saving.ts'
import { createPreparationStore } from '../../../src/core/store.ts'
import { createFaultyStorage, createTimers } from './faults.ts'

const area = { key: 'go-deeper', field: 'area' }

/** What a debug hook hears while a person types, leaves and comes back. */
const listen = () => {
  const heard: Parameters<Debug>[] = []
  const { after, run } = createTimers()
  const { get } = createFaultyStorage(new Map())
  const debug: Debug = (...each) => heard.push(each)
  const store = createPreparationStore({ local: get, session: get }, () => 'new', { id: 'tab', after, debug })
  store.load()
  store.change(setText(area, 'very private'), { typed: true, at: area })
  run(310)
  store.leave()
  store.sync()
  run(3000)
  return heard
}

it('a debug hook hears every event in order, with its effects', () => {
  const heard = listen()
  expect(heard.slice(0, 6).map(([[name]]) => name)).toEqual(['opened', 'typed', 'save', 'read', 'written', 'leave'])
  expect(heard[1]).toEqual([
    ['typed'],
    [
      ['schedule', 'typing', 300, ['save']],
      ['tell', { saving: 'waiting' }],
    ],
  ])
  expect(heard.at(-1)?.[1]).toContainEqual(['settle'])
})

it('a debug hook is given no text of the person’s', () => {
  expect(JSON.stringify(listen())).not.toContain('private')
})
