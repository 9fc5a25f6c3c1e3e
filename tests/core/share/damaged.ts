import fc from 'fast-check'
import { expect } from 'vitest'

/** The letters of a link. */
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** What a damaged link may be called. */
export const errors = ['cut', 'altered', 'too-large', 'newer', 'foreign']

/** A link with another letter at a place; `step` is from 1 to 63. */
export const withWrongLetter = (link: string, at: number, step: number): string =>
  link.slice(0, at) + letters[(letters.indexOf(link[at]!) + step) % 64]! + link.slice(at + 1)

/** What may happen to one letter of a link on its way. */
export type Damage = { readonly how: 'cut' | 'wrong' | 'lost' | 'doubled' | 'swapped'; where: number; letter: number }

export const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('cut', 'wrong', 'lost', 'doubled', 'swapped'),
  where: fc.nat(),
  letter: fc.nat(63),
})

/** The link after that. */
export const damaged = (link: string, { how, where, letter }: Damage): string => {
  const at = where % link.length
  const [before, it, after] = [link.slice(0, at), link[at]!, link.slice(at + 1)]
  return {
    cut: before,
    wrong: before + letters[letter]! + after,
    lost: before + after,
    doubled: before + it + it + after,
    swapped: before + after.slice(0, 1) + it + after.slice(1),
  }[how]
}

/** Expects of every cut that it is called so, and of `count` wrong letters at every place what `expectOf` says. */
export const expectAtEveryPlace = async (
  link: string,
  count: number,
  decode: (link: string) => Promise<{ readonly kind: string }>,
  expectOf: (link: string) => Promise<void>,
) => {
  for (let at = 1; at < link.length; at += 1) {
    expect((await decode(link.slice(0, at))).kind).toBe('cut')
    for (let number = 0; number < count; number += 1)
      await expectOf(withWrongLetter(link, at, 1 + ((at + 17 * number) % 63)))
  }
}
