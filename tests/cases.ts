/**
 * Three lanes: `npm test`, the middle lane (`npm run test:middle`), which tries each law with more cases, and the long one
 * (`npm run test:long`), which tries them most often and takes every language.
 */
const { CASES, LONG, MIDDLE } = process.env

/**
 * How often a property is tried: `usual` times in `npm test`, in the middle lane twice that where no number is given,
 * and `long` times in the long one. CASES=7 asks for a number of one's own.
 */
export const casesOf = (usual: number, long: number, middle: number = Math.min(2 * usual, long)): number =>
  Number(CASES ?? (LONG ? long : MIDDLE ? middle : usual))

/** Of many places in a row `npm test` tries every `usual`th one; the other lanes try them all. */
export const strideOf = (usual: number): number => (LONG || MIDDLE ? 1 : usual)

/** The languages of tests that are the same in each: the usual one, and both in the long lane. */
export const eitherLanguage = (usual: 'sv' | 'en'): readonly ('sv' | 'en')[] =>
  LONG ? [usual, usual === 'sv' ? 'en' : 'sv'] : [usual]
