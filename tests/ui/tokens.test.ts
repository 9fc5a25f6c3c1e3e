import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')

const themes = ['light', 'dark'] as const

type Theme = (typeof themes)[number]

/** The two values of a token that has one for each theme. */
const valueOf = (token: string, theme: Theme): string => {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
  const value = theme === 'light' ? light : dark
  if (value === undefined) throw new Error(`No token --${token}`)
  return value
}

const channels = (hex: string): readonly number[] =>
  (hex.length === 4
    ? (hex.slice(1).match(/./g) ?? []).map((digit) => digit + digit)
    : (hex.slice(1).match(/../g) ?? [])
  ).map((pair) => Number.parseInt(pair, 16) / 255)

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((each) =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(themes)('the colours of the %s theme', (theme) => {
  const of = (token: string, on: string) => contrast(valueOf(token, theme), valueOf(on, theme))

  it.each([
    ...['ink', 'soft', 'accent', 'alert'].flatMap((token) => ['page', 'slip'].map((on) => [token, on] as const)),
    ...['ink', 'soft'].map((token) => [token, 'spent'] as const),
    ['on-accent', 'accent'],
    ['page', 'ink'],
  ] as const)('read %s on %s', (token, on) => {
    expect(of(token, on)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['page', 'slip'])('show the edge of controls on %s', (on) => {
    expect(of('edge', on)).toBeGreaterThanOrEqual(3)
  })

  it.each(['page', 'slip'])('tell a focused line in accent from %s', (on) => {
    expect(of('accent', on)).toBeGreaterThanOrEqual(3)
  })
})
