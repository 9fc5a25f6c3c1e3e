import type { Answer } from './preparation.ts'

/** Without the other versions of a text. */
export const withoutConflict = <T extends { readonly others?: Answer['others'] }>(target: T, field: string): T => {
  const { [field]: _chosen, ...left } = target.others ?? {}
  const { others: _others, ...rest } = target
  return (Object.keys(left).length > 0 ? { ...rest, others: left } : rest) as T
}
