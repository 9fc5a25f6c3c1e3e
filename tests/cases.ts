/**
 * How often a property is tried: `usual` times in `npm test`, `long` times in `npm run test:long`. CASES=7 asks for a
 * number of one's own.
 */
export const casesOf = (usual: number, long: number): number =>
  Number(process.env.CASES ?? (process.env.LONG ? long : usual))
