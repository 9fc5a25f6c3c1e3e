import { expect, it } from 'vitest'
import { read, start } from '../../../src/core/practice/clock.ts'
import { answerLimits, answerSteps } from '../../../src/core/practice/answerLimits.ts'

it.each(answerLimits.filter((limit) => limit > 0))('an answer of %i s is long enough from half of it on', (limit) => {
  const zoneAt = (seconds: number) => read(start(answerSteps(limit), 0), seconds * 1000).zone.name
  expect([0, limit / 2 - 1, limit / 2, limit - 20].map(zoneAt)).toEqual(['goOn', 'goOn', 'good', 'roundOff'])
  expect(read(start(answerSteps(limit), 0), limit * 1000).phase).toBe('ended')
})

it('an answer without a limit goes on, and is long enough at once', () => {
  const reading = read(start(answerSteps(0), 0), 20 * 60_000)
  expect([reading.phase, reading.zone.name, reading.finished]).toEqual(['running', 'goOn', true])
})
