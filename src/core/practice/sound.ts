/** Milliseconds from one measured level of a sound to the next. */
export const levelStep = 100

/** Quieter gaps than this many levels are breaths, and belong to the talk. */
const breath = 4

export type Talk = {
  /** Milliseconds of talk, and of all that was measured. */
  readonly talked: number
  readonly length: number
  /** The longest silence between two words, in milliseconds from the beginning. */
  readonly pause: { readonly from: number; readonly to: number } | undefined
}

/** Beginning and end of each run of levels that are loud, or that are not. */
const runsOf = (loud: readonly boolean[], wanted: boolean): readonly { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = []
  loud.forEach((is, at) => {
    if (is !== wanted) return
    const last = runs.at(-1)
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  })
  return runs
}

/**
 * Tells talk from silence in levels from 0 to 1, one each `levelStep`. What is loud is measured against the sound
 * itself, since microphones differ.
 */
export const talkOf = (levels: readonly number[]): Talk => {
  const sorted = levels.toSorted((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const threshold = Math.max(0.004, usual * 0.15)
  const loud = levels.map((level) => level > threshold)
  const [first, last] = [loud.indexOf(true), loud.lastIndexOf(true)]
  const length = levels.length * levelStep
  if (first < 0) return { talked: 0, length, pause: undefined }
  const silences = runsOf(loud, false).filter(({ from, to }) => from > first && to <= last && to - from >= breath)
  const silent = silences.reduce((sum, { from, to }) => sum + to - from, 0)
  const longest = silences.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  return {
    talked: (last + 1 - first - silent) * levelStep,
    length,
    pause: longest && { from: longest.from * levelStep, to: longest.to * levelStep },
  }
}

/** Levels drawn together into at most so many, each the loudest of its part, the loudest of all being 1. */
export const drawnLevels = (levels: readonly number[], most: number): readonly number[] => {
  const count = Math.min(most, levels.length)
  const top = levels.reduce((loudest, level) => Math.max(loudest, level), 0) || 1
  return Array.from({ length: count }, (_, at) => {
    const part = levels.slice(Math.floor((at * levels.length) / count), Math.floor(((at + 1) * levels.length) / count))
    return part.reduce((loudest, level) => Math.max(loudest, level), 0) / top
  })
}
