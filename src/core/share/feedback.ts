import { itemsOf, listOf, refine } from '../document/gates.ts'
import { heardTicks, type Heard, type HeardTick } from '../practice/heard.ts'
import { marks } from '../practice/marks.ts'
import { decodeThrough, encodeJson, type JsonFault } from './jsonLink.ts'
import { lineOf, lineUpTo, name, nameOrNone, numberUpTo } from './jsonLinkGates.ts'
import { linkWithin, type Link, type Page } from './link.ts'

/** What one helper sends back after one round. */
export type Feedback = {
  /** Tells this round from every other one. */
  readonly round: string
  /** For which preparation it is, by a hash; empty where that isn't known. */
  readonly of: string
  /** The helper's name; empty where there is none. */
  readonly from: string
  /** Each question once. */
  readonly heard: readonly Heard[]
}

/** What a feedback link can hold: characters of the whole link, of a name and of a line, and questions. */
export const feedbackLimits = { link: 2_000, name: 60, line: 300, questions: 40 } as const

/** The feedback as it travels: each text one line, each question once, nothing that says nothing. */
export const cleanFeedback = ({ round, of, from, heard }: Feedback): Feedback => {
  const byId = new Map(heard.map((each) => [each.id, each]))
  return {
    round,
    of,
    from: lineOf(from),
    heard: [...byId.values()]
      .map(({ id, mark, ticks, line }) => ({
        id,
        ...(mark && { mark }),
        ticks: heardTicks.filter((each) => ticks.includes(each)),
        line: lineOf(line),
      }))
      .filter(({ mark, ticks, line }) => mark !== undefined || ticks.length > 0 || line !== ''),
  }
}

const isWithin = ({ from, heard }: Feedback): boolean =>
  from.length <= feedbackLimits.name &&
  heard.length <= feedbackLimits.questions &&
  heard.every(({ line }) => line.length <= feedbackLimits.line)

const bitsOf = (ticks: readonly HeardTick[]): number =>
  ticks.reduce((sum, tick) => sum + 2 ** heardTicks.indexOf(tick), 0)

const ticksOf = (bits: number): readonly HeardTick[] => heardTicks.filter((_, index) => (bits >> index) & 1)

const packHeard = ({ id, mark, ticks, line }: Heard): readonly unknown[] => [
  id,
  mark ? marks.indexOf(mark) + 1 : 0,
  bitsOf(ticks),
  ...(line === '' ? [] : [line]),
]

/** The link's part after the "#"; nothing where it is too long. */
export const encodeFeedback = async (feedback: Feedback): Promise<string | undefined> => {
  const clean = cleanFeedback(feedback)
  if (!isWithin(clean)) return undefined
  const { round, of, from, heard } = clean
  return encodeJson('feedback', [round, of, from, heard.map(packHeard)])
}

/** The link that brings the feedback back to this page. A longer one than chat programs carry isn't made. */
export const feedbackLinkOf = async (page: Page, feedback: Feedback): Promise<Link> =>
  linkWithin(page, await encodeFeedback(feedback), feedbackLimits.link)

export type DecodedFeedback = { readonly kind: 'feedback'; readonly feedback: Feedback } | JsonFault

const heardOf = (value: unknown): Heard => {
  const [id, mark, bits, line = ''] = refine<readonly unknown[]>(Array.isArray)(value)
  const known = marks[numberUpTo(marks.length)(mark) - 1]
  return {
    id: name(id),
    ...(known && { mark: known }),
    ticks: ticksOf(numberUpTo(2 ** heardTicks.length - 1)(bits)),
    line: lineUpTo(feedbackLimits.line)(line),
  }
}

const feedbackIn = ([round, of, from, heard]: readonly unknown[]): Feedback => ({
  round: name(round),
  of: nameOrNone(of),
  from: lineUpTo(feedbackLimits.name)(from),
  heard: refine<readonly Heard[]>((value) => (value as readonly Heard[]).length <= feedbackLimits.questions)(
    itemsOf(heardOf)(listOf((each) => each)(heard)),
  ),
})

/** Reads what stands after the "#" of a feedback link. Never throws, and never gives another feedback than was sent. */
export const decodeFeedback = (fragment: string): Promise<DecodedFeedback> =>
  decodeThrough(fragment, feedbackLimits.link, (items) => ({ kind: 'feedback', feedback: feedbackIn(items) }))
