/**
 * Whole milliseconds since the first reading that never go back. `monotonic` may stand still while a device sleeps,
 * `wall` may be set back by hand or by the network: the one that has come further is right.
 */
export const steadyNow = (monotonic: () => number, wall: () => number): (() => number) => {
  const [monotonicStart, wallStart] = [monotonic(), wall()]
  let last = 0
  return () => {
    last = Math.max(last, Math.floor(monotonic() - monotonicStart), Math.floor(wall() - wallStart))
    return last
  }
}
