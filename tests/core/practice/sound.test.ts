import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnLevels, levelStep, talkOf } from '../../../src/core/practice/sound.ts'

const talk = (tenths: number, level = 0.2) => Array.from({ length: tenths }, () => level)
const silence = (tenths: number) => talk(tenths, 0.001)

const anyLevels = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 })

describe('talk in a sound', () => {
  it('is told from the silence before, within and after it', () => {
    const levels = [
      ...silence(10),
      ...talk(30),
      ...silence(12),
      ...talk(20),
      ...silence(25),
      ...talk(10),
      ...silence(40),
    ]
    expect(talkOf(levels)).toEqual({ talked: 6000, length: 14_700, pause: { from: 7200, to: 9700 } })
  })

  it('goes on through a breath', () => {
    expect(talkOf([...talk(10), ...silence(3), ...talk(10)])).toEqual({ talked: 2300, length: 2300, pause: undefined })
  })

  it('is found with a quiet microphone too', () => {
    expect(talkOf([...talk(20, 0.02), ...silence(10), ...talk(20, 0.02)]).talked).toBe(4000)
  })

  it('isn’t found where nobody spoke, or nothing was measured', () => {
    expect([talkOf(silence(50)).talked, talkOf([])]).toEqual([0, { talked: 0, length: 0, pause: undefined }])
  })

  it('never is longer than the sound, and its pause lies within', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const { talked, length, pause } = talkOf(levels)
        expect(length).toBe(levels.length * levelStep)
        expect(talked).toBeGreaterThanOrEqual(0)
        expect(talked + (pause ? pause.to - pause.from : 0)).toBeLessThanOrEqual(length)
      }),
    )
  })
})

it('levels are drawn as so many as there is room for, from 0 to 1', () => {
  fc.assert(
    fc.property(anyLevels, fc.integer({ min: 1, max: 80 }), (levels, most) => {
      const drawn = drawnLevels(levels, most)
      expect(drawn.length).toBe(Math.min(levels.length, most))
      expect(drawn.every((level) => level >= 0 && level <= 1)).toBe(true)
      if (levels.some((level) => level > 0)) expect(Math.max(...drawn)).toBe(1)
    }),
  )
})
