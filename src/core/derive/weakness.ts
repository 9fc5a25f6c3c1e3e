import { isFilled } from '../blank.ts'
import type { Answer } from '../document/preparation.ts'

/** The parts of the answer about a weakness, in the order in which they are told. */
export const weaknessPartIds = ['weakness', 'shown', 'action', 'today'] as const
export type WeaknessPart = { readonly id: (typeof weaknessPartIds)[number]; readonly text: string }

/** The parts that are filled in, in order. */
export const weaknessParts = ({ fields }: Answer): readonly WeaknessPart[] =>
  weaknessPartIds.map((id) => ({ id, text: fields[id] ?? '' })).filter(({ text }) => isFilled(text))
