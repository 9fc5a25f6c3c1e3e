import { byYield, calming, lightMinutesOf, readAloudMinutes } from './agenda.ts'
import { type Piece } from './fill.ts'

/**
 * The best selection for one sitting of so many minutes: first what calms, then the light forms that make a whole, then the pocket
 * notes read aloud, then by yield what still finds room, light forms made full included.
 */
export const tonight = (
  pieces: readonly Piece[],
  minutes: number,
): { readonly tasks: readonly Piece[]; readonly readAloud: number } => {
  const inOrder = byYield(pieces)
  const chosen = new Map<string, number>()
  let left = minutes
  const choose = (id: string, wanted: number) => {
    const more = wanted - (chosen.get(id) ?? 0)
    if (more > left) return
    left -= more
    chosen.set(id, wanted)
  }
  // What calms finds room first.
  for (const piece of [...inOrder.filter(({ id }) => id === calming), ...inOrder]) {
    const light = lightMinutesOf(piece.id)
    if (light !== undefined) choose(piece.id, Math.min(light, piece.minutes))
  }
  const readAloud = left >= readAloudMinutes ? readAloudMinutes : 0
  left -= readAloud
  for (const { id, minutes: whole } of inOrder) choose(id, whole)
  const tasks = inOrder.flatMap(({ id, minutes: whole }) => {
    const given = chosen.get(id)
    return given === undefined ? [] : [{ id, minutes: given, ...(given < whole && { light: true as const }) }]
  })
  return { tasks, readAloud }
}
