/**
 * Three lanes: `npm test`, the middle lane (`npm run test:middle`) and the long one (`npm run test:long`). The middle lane
 * runs what `npm test` left out: each law with more cases, and a walk that is the same in every language in the others.
 */
const { CASES, LONG, MIDDLE } = process.env

/**
 * How often a property is tried: `usual` times in `npm test`, in the middle lane five times that where no number is given,
 * and `long` times in the long one. CASES=7 asks for a number of one's own.
 */
export const casesOf = (usual: number, long: number, middle: number = Math.min(5 * usual, long)): number =>
  Number(CASES ?? (LONG ? long : MIDDLE ? middle : usual))

/** Of many places in a row `npm test` tries every `usual`th one; the other lanes try them all. */
export const strideOf = (usual: number): number => (LONG || MIDDLE ? 1 : usual)

/** The languages of tests that are the same in each: one in `npm test`, the other in the middle lane, both in the long one. */
export const eitherLanguage = (usual: 'sv' | 'en'): readonly ('sv' | 'en')[] => {
  const other = usual === 'sv' ? 'en' : 'sv'
  return LONG ? [usual, other] : [MIDDLE ? other : usual]
}
