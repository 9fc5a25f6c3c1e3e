// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { refine, copyJson, recordOf, shape } from '../../../src/core/document/gates.ts'

type Pen = { readonly id: string; readonly ink?: number }

const text = refine<string>((value) => typeof value === 'string')
const number = refine<number>((value) => typeof value === 'number')

describe('a shape', () => {
  // tsc looks at each of these: a line that compiles is a fault, too.
  it('does not compile where a part of its type is forgotten, misplaced, of another type or unknown', () => {
    shape<Pen>({ id: text }, { ink: number })
    // @ts-expect-error An optional part is forgotten.
    shape<Pen>({ id: text }, {})
    // @ts-expect-error A needed part is forgotten.
    shape<Pen>({}, { ink: number })
    // @ts-expect-error An optional part would be needed.
    shape<Pen>({ id: text, ink: number }, {})
    // @ts-expect-error A needed part could be missing.
    shape<Pen>({}, { id: text, ink: number })
    // @ts-expect-error A part has the gate of another type.
    shape<Pen>({ id: text }, { ink: text })
    // @ts-expect-error The type has no such part.
    shape<Pen>({ id: text }, { ink: number, cap: text })
    expect(shape<Pen>({ id: text }, { ink: number })({ id: 'a' })).toEqual({ id: 'a' })
  })

  it('lets through what it does not know, and nothing in the place of what it knows', () => {
    const pen = shape<Pen>({ id: text }, { ink: number })
    expect(pen({ id: 'a', cap: [1] })).toEqual({ id: 'a', cap: [1] })
    for (const wrong of [{ ink: 1 }, { id: 1 }, { id: 'a', ink: 'blue' }, ['a'], null]) {
      expect(() => pen(wrong)).toThrow(TypeError)
    }
  })

  it('takes no name for a part that only a prototype has', () => {
    const odd = JSON.parse('{"id":"a","toString":1,"__proto__":{"ink":"blue"}}') as unknown
    expect(shape<Pen>({ id: text }, { ink: number })(copyJson(odd))).toEqual({
      id: 'a',
      toString: 1,
      'safe-__proto__': { ink: 'blue' },
    })
    expect(() => recordOf(number)(copyJson(odd))).toThrow(TypeError)
  })
})
