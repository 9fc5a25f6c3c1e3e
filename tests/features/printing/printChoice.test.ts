import { describe, expect, it } from 'vitest'
import { extrasOf, paperOf } from '../../../src/features/printing/printChoice.ts'

describe('the paper', () => {
  it.each([
    ['sv-SE', 'a4'],
    ['en-GB', 'a4'],
    ['en-US', 'letter'],
    ['fr-CA', 'letter'],
    ['es-MX', 'letter'],
    ['en-Latn-US', 'letter'],
    ['sv', 'a4'],
    ['en', 'a4'],
    ['', 'a4'],
    ['no locale', 'a4'],
  ])('of %s is %s', (locale, paper) => {
    expect(paperOf(locale)).toBe(paper)
  })
})

describe('the extras', () => {
  it('offer why and how for steps, not for the pocket notes', () => {
    expect(extrasOf('all')).toContain('why')
    expect(extrasOf('notes')).not.toContain('why')
  })
})
