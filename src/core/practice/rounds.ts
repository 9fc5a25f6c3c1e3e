import { marks, type Mark } from './marks.ts'

/** The answer under which practice is kept: a row for each question that was asked. */
export const practiceKey = 'practice'

/** How long a round may be, in minutes. */
export const roundMinutes = [5, 10, 20] as const
export type RoundMinutes = (typeof roundMinutes)[number]

/** The people who ask a question. */
export const interviewers = ['mixed', 'boss', 'colleague', 'hr', 'panel'] as const
export type Interviewer = (typeof interviewers)[number]

/** How many questions a round has: two and a half minutes each, with a look at one’s own answer. */
export const questionsIn = (minutes: RoundMinutes): number => Math.floor(minutes / 2.5)

/** Those of the bank who may stand for the one who asks. A panel and a mixed round have everybody. */
const standIns: Readonly<Record<Interviewer, readonly string[] | undefined>> = {
  mixed: undefined,
  panel: undefined,
  boss: ['boss', 'director'],
  colleague: ['colleague'],
  hr: ['hr'],
}

/** A question of the bank, as far as a round asks about it. */
export type BankItem = {
  readonly id: string
  readonly askers: readonly string[]
  /** The kinds of meeting that it belongs to; none where it belongs to all. */
  readonly meetings: readonly string[]
  /** The person has marked it as one to practise on. */
  readonly isFavourite?: boolean
}

/** A question of a round. */
export type Asked = {
  /** The reference to the person’s question, or the id in the bank. It names the row under which practice is kept. */
  readonly id: string
  readonly from: 'own' | 'bank'
  /** The likely follow-up is asked too. */
  readonly followsUp: boolean
}

export type RoundInput = {
  readonly minutes: RoundMinutes
  readonly asker: Interviewer
  /** References to the person’s own questions, those that matter most first. */
  readonly own: readonly string[]
  readonly bank: readonly BankItem[]
  /** The kinds of meeting that the person expects. */
  readonly kinds: readonly string[]
  /** How each question went the last time. */
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
 * person’s own, then favourites, then those of the bank that belong to the kinds of meeting; what is settled comes last. Only the bank’s
 * follow-ups are known, and about one in three is asked.
 */
export const roundOf = (input: RoundInput): readonly Asked[] => {
  const { minutes, asker, own, bank, kinds, markOf, seed } = input
  const random = randomOf(seed)
  const allowed = standIns[asker]
  const fromBank = shuffle(
    bank.filter(({ askers: who }) => allowed === undefined || who.some((each) => allowed.includes(each))),
    random,
  )
  // What belongs to a meeting that isn't expected comes after what belongs to all.
  const fitOf = ({ meetings }: BankItem) =>
    meetings.length === 0 ? 2 : meetings.some((meeting) => kinds.includes(meeting)) ? 0 : 4
  // A panel's own questions come before what each of its members could ask alone.
  const rankOf = (item: BankItem) =>
    fitOf(item) - (asker === 'panel' && item.askers.includes('panel') ? 5 : 0) - (item.isFavourite ? 10 : 0)
  const candidates = [
    ...own.map((id) => ({ id, from: 'own' as const })),
    ...fromBank.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ id }) => ({ id, from: 'bank' as const })),
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

/** The weakest first; the same mark in the order in which they were asked. What has no mark is left out. */
export const weakestFirst = <T extends { readonly mark: Mark | undefined }>(answers: readonly T[]): readonly T[] => {
  const weak = marks.toReversed()
  return answers
    .filter(({ mark }) => mark !== undefined)
    .toSorted((a, b) => weak.indexOf(a.mark ?? 'settled') - weak.indexOf(b.mark ?? 'settled'))
}
