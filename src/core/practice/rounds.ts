import type { Preparation } from '../document/preparation.ts'
import { answerOf, rowIn } from '../document/preparation.ts'
import { marks, type Mark } from './marks.ts'

/** The answer under which practice is kept: a row for each question that was asked. */
export const practiceKey = 'practice'

/** How long a round may be, in minutes. */
export const roundMinutes = [5, 10, 20] as const
export type RoundMinutes = (typeof roundMinutes)[number]

/** Who asks. */
export const askers = ['mixed', 'boss', 'colleague', 'hr', 'panel'] as const
export type Asker = (typeof askers)[number]

/** How many questions a round has: two and a half minutes each, with a look at one’s own answer. */
export const questionsIn = (minutes: RoundMinutes): number => Math.floor(minutes / 2.5)

/** Those of the bank who may stand for the one who asks. A panel and a mixed round have everybody. */
const standIns: Readonly<Record<Asker, readonly string[] | undefined>> = {
  mixed: undefined,
  panel: undefined,
  boss: ['boss', 'director'],
  colleague: ['colleague'],
  hr: ['hr'],
}

/** A question of the bank, as far as a round asks about it. */
export type BankItem = { readonly id: string; readonly asker: string; readonly meetings: readonly string[] }

/** A question of a round. `id` names its row among what is kept. */
export type Asked = {
  readonly id: string
  readonly from: 'own' | 'bank'
  /** The key of the person’s question, or the id in the bank. */
  readonly key: string
  /** The likely follow-up is asked too. */
  readonly followsUp: boolean
}

export type RoundInput = {
  readonly minutes: RoundMinutes
  readonly asker: Asker
  /** Keys of the person’s own questions, those that matter most first. */
  readonly own: readonly string[]
  readonly bank: readonly BankItem[]
  /** The kinds of meeting that the person expects. */
  readonly kinds: readonly string[]
  /** How each question went the last time, by the id of its row. */
  readonly markOf: (id: string) => Mark | undefined
  /** Any number: the same one gives the same round. */
  readonly seed: number
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed | 0
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const shuffle = <T>(items: readonly T[], random: () => number): readonly T[] =>
  items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** What went worst comes first, and what is settled last. */
const urgency: Readonly<Record<Mark | 'new', number>> = { more: 0, new: 1, nearly: 2, settled: 3 }

/**
 * The questions of a round, in the order in which they are asked. What needs more practice comes first; then the
 * person’s own, then those of the bank that belong to the kinds of meeting; what is settled comes last. Only the bank’s
 * follow-ups are known, and about one in three is asked.
 */
export const roundOf = (input: RoundInput): readonly Asked[] => {
  const { minutes, asker, own, bank, kinds, markOf, seed } = input
  const random = randomOf(seed)
  const allowed = standIns[asker]
  const fits = ({ meetings }: BankItem) => meetings.some((meeting) => kinds.includes(meeting))
  const fromBank = shuffle(
    bank.filter(({ asker: who }) => allowed === undefined || allowed.includes(who)),
    random,
  )
  // A panel's own questions come before what each of its members could ask alone.
  const rankOf = (item: BankItem) => (asker === 'panel' && item.asker === 'panel' ? 0 : 1) + (fits(item) ? 0 : 2)
  const candidates = [
    ...own.map((key) => ({ id: `own-${key}`, from: 'own' as const, key })),
    ...fromBank
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map(({ id }) => ({ id: `bank-${id}`, from: 'bank' as const, key: id })),
  ]
  const urgencyOf = ({ id, from }: (typeof candidates)[number]) => {
    const mark = markOf(id) ?? 'new'
    // One's own that is nearly there still comes before the bank's unknown ones.
    return mark === 'nearly' && from === 'own' ? urgency.new : urgency[mark]
  }
  return candidates
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
    .slice(0, questionsIn(minutes))
    .map((each) => ({ ...each, followsUp: each.from === 'bank' && random() < 1 / 3 }))
}

/** How a question went the last time, from what is kept. */
export const keptMark = (preparation: Preparation, id: string): Mark | undefined => {
  const kept = rowIn(answerOf(preparation, practiceKey), id)?.fields['mark']
  return marks.find((mark) => mark === kept)
}

/** The weakest first; the same mark in the order in which they were asked. What has no mark is left out. */
export const weakestFirst = <T extends { readonly mark: Mark | undefined }>(answers: readonly T[]): readonly T[] => {
  const weak = marks.toReversed()
  return answers
    .filter(({ mark }) => mark !== undefined)
    .toSorted((a, b) => weak.indexOf(a.mark ?? 'settled') - weak.indexOf(b.mark ?? 'settled'))
}
