import { isSame } from './document/merge.ts'

/**
 * Returns a function that returns what it was given last for as long as it is given the same: what is made anew at every
 * change is then one object while it says the same.
 */
export const keepLast = <T>(equals: (a: T, b: T) => boolean = isSame): ((next: T) => T) => {
  let last: { readonly value: T } | undefined
  return (next) => {
    if (!last || !equals(next, last.value)) last = { value: next }
    return last.value
  }
}
