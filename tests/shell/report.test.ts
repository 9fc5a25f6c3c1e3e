import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { reportText } from '../../src/features/settings/reportText.ts'
import { report } from '../../src/core/report.ts'
import { forgetReports, mostReports, reports, watchErrors } from '../../src/shell/reports.ts'

beforeEach(forgetReports)

const thrown = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a report', () => {
  it('says what kind of error it was, where in the files, and what the page was doing', () => {
    report(
      thrown(() => (undefined as unknown as { x: () => void }).x()),
      'draw header',
    )
    expect(reports()).toMatchObject([{ where: 'draw header', count: 1 }])
    expect(reports()[0]?.what).toMatch(/^TypeError report\.test\.ts:\d+:\d+/)
  })

  it('holds nothing of what a person wrote, whatever the error quotes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'binary' }), fc.webUrl({ withFragments: true }), (text, address) => {
        forgetReports()
        const quoting = new SyntaxError(`Unexpected token in ${text}`)
        const named = Object.assign(new Error(text), {
          name: text,
          stack: `${text}: ${text}\n at ${address}#${text}:1:1`,
        })
        for (const error of [quoting, named, text, { text }]) report(error, 'read')
        for (const each of reports()) expect(Object.values(each).join(' ')).not.toContain(text)
      }),
    )
    report(
      thrown(() => JSON.parse('Hemligt från mormor')),
      'read',
    )
    expect(reportText(reports())).not.toMatch(/Hemligt|mormor/)
  })

  it('keeps React’s number of an error, which says what its message would', () => {
    report(new Error('Minified React error #300; visit https://react.dev/errors/300?args=mormor'), 'draw')
    expect(reports()[0]?.what).toMatch(/^Error Minified React error #300/)
    expect(reports()[0]?.what).not.toMatch(/mormor/)
  })

  it.each([undefined, null, 7, 'text', { a: 1 }])('takes %j for an error, too', (error) => {
    report(error, 'window')
    expect(reports()[0]?.what).toBe(typeof error)
  })
})

it('the last errors are kept, and no more', () => {
  for (let each = 0; each < 3 * mostReports; each++) report(new Error(), `act ${each}`)
  expect(reports()).toHaveLength(mostReports)
  expect(reports().at(-1)?.where).toBe(`act ${3 * mostReports - 1}`)
})

it('the same error again and again is one line, whatever comes between', () => {
  const [first, second] = [new Error(), new TypeError()]
  for (let each = 0; each < 1000; each++) {
    report(first, 'write')
    report(second, 'read')
  }
  expect(reports()).toHaveLength(2)
  expect(reportText(reports())).toMatch(/write: Error .*\(1000 ×\)\n.*read: TypeError .*\(1000 ×\)$/)
})

it('what nothing catches is kept, too', () => {
  const page = new EventTarget()
  watchErrors(page as Window)
  page.dispatchEvent(Object.assign(new Event('error'), { error: new RangeError() }))
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'text' }))
  expect(reports()).toMatchObject(
    [
      { where: 'window', what: /^RangeError/ },
      { where: 'promise', what: 'string' },
    ].map(({ where, what }) => ({
      where,
      what: typeof what === 'string' ? what : (expect.stringMatching(what) as string),
    })),
  )
})
