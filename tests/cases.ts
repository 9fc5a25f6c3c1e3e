const { CASES, LONG, MIDDLE } = process.env

/**
 * How often a property is tried: `usual` times in `npm test`, five times that in `npm run test:middle`, `long` times in
 * `npm run test:long`. CASES=7 asks for a number of one's own.
 */
export const casesOf = (usual: number, long: number): number =>
  Number(CASES ?? (LONG ? long : MIDDLE ? Math.min(5 * usual, long) : usual))

/** Of many places in a row `npm test` tries every `usual`th one; the other lanes try them all. */
export const strideOf = (usual: number): number => (LONG || MIDDLE ? 1 : usual)

/** The languages of tests that would be the same in each: one in `npm test`, all of them in `npm run test:long`. */
export const eitherLanguage = (usual: 'sv' | 'en'): readonly ('sv' | 'en')[] => (LONG ? ['sv', 'en'] : [usual])
