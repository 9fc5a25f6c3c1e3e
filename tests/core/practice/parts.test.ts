import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pause, read, ready, start, stop } from '../../../src/core/practice/clock.ts'
import { countOf, leftOf, lineOf, passedOf } from '../../../src/core/practice/face.ts'
import { questionAfter, questionsOf } from '../../../src/core/practice/questions.ts'
import { holdOf, stepsOf } from '../../../src/core/practice/steps.ts'

const speaking = stepsOf({ kind: 'speaking', from: 60, to: 120 })
const silence = stepsOf({ kind: 'silence', speak: 60, hold: 5 })
const breathing = stepsOf({ kind: 'breathing', inhale: 4, exhale: 6, minutes: 2 })

describe('the face of the clock', () => {
  it.each([
    ['a silence', silence, 60, 1],
    ['a silence', silence, 64.9, 5],
    ['a silence', silence, 65, 5],
    ['a breath', breathing, 0, 1],
    ['a breath', breathing, 3.9, 4],
    ['a breath', breathing, 4, 1],
    ['a breath', breathing, 9.9, 6],
  ] as const)('counts %s as one counts it %#', (_what, steps, seconds, count) => {
    expect(countOf(read(start(steps, 0), seconds * 1000))).toBe(count)
  })

  it.each([
    [0, 0],
    [9.5, 9],
    [80, 80],
    [200, 120],
  ])('shows the time of an answer without counting it: after %d seconds %d', (seconds, passed) => {
    const reading = read(start(speaking, 0), seconds * 1000)
    expect([passedOf(reading), countOf(reading)]).toEqual([passed, undefined])
  })

  it('shows how long breathing takes, before and after', () => {
    for (const reading of [read(ready(breathing), 0), read(start(breathing, 0), 120_000)])
      expect([passedOf(reading), countOf(reading)]).toEqual([120, undefined])
    expect(leftOf(read(start(breathing, 0), 500))).toBe(120)
    expect(leftOf(read(start(breathing, 0), 61_000))).toBe(59)
  })

  it('draws the line a second ahead while it runs, and stands still when paused', () => {
    expect(lineOf(read(ready(speaking), 0))).toBe(0)
    expect(lineOf(read(start(speaking, 0), 59_000))).toBe(0.5)
    expect(lineOf(read(pause(start(speaking, 0), 60_000), 90_000))).toBe(0.5)
    expect(lineOf(read(stop(start(speaking, 0), 30_000), 90_000))).toBe(0.25)
  })

  it('draws a breath in and lets it go', () => {
    const lineAt = (seconds: number) => lineOf(read(start(breathing, 0), seconds * 1000))
    expect([0, 3, 4, 9, 10].map(lineAt)).toEqual([0.25, 1, 1 - 1 / 6, 0, 0.25])
    expect(lineOf(read(start(breathing, 0), 120_000))).toBe(0)
  })

  it('draws no more and no less than a line, whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.constantFrom(speaking, silence, breathing), fc.nat(200_000), (steps, at) => {
        const line = lineOf(read(start(steps, 0), at))
        expect(line).toBeGreaterThanOrEqual(0)
        expect(line).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the silence', () => {
  it.each([
    [undefined, 5],
    ['', 5],
    ['five', 5],
    ['7', 7],
    ['2', 3],
    ['-4', 3],
    ['99', 15],
    ['8.6', 8],
  ])('kept as %s is held for %d seconds', (text, seconds) => {
    expect(holdOf(text, 5)).toBe(seconds)
    expect(stepsOf({ kind: 'silence', speak: 60, hold: 5 }, seconds)[1]?.seconds).toBe(seconds)
  })
})

const builtIn = { q01: 'One?', q02: 'Two?', q03: 'Three?' }

describe('the questions', () => {
  it('are the person’s own first, each text once', () => {
    expect(questionsOf(['Mine?', 'Two?'], builtIn).map(({ text }) => text)).toEqual(['Mine?', 'Two?', 'One?', 'Three?'])
  })

  it('go round in the same order, and never show the same twice in a row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 5 }), fc.integer({ min: 1, max: 20 }), (own, times) => {
        const questions = questionsOf(own, builtIn)
        let shown = questions[0]
        const seen = [shown?.text]
        for (let time = 0; time < times; time += 1) {
          const next = questionAfter(questions, shown?.key)
          expect(next?.text).not.toBe(shown?.text)
          shown = next
          seen.push(shown?.text)
        }
        const round = questions.map(({ text }) => text)
        expect(seen).toEqual(seen.map((_, index) => round[index % round.length]))
      }),
    )
  })
})
