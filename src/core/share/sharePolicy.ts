import { ownValue } from '../ownValue.ts'
import { type Answer, type OwnTask, type Preparation, type Row } from '../document/preparation.ts'

/** What a link holds besides the ticks; the person chooses each of them. */
export type ShareChoice = {
  readonly ownTitles: boolean
  readonly interview: boolean
  readonly pocketNotes: boolean
  readonly answers: boolean
  /** Rounds of practice and what helpers heard: for the person alone, on the way to another device of their own. */
  readonly practice?: boolean
  /** On the way to another device of the person's own, the preparation keeps its identity. */
  readonly identity?: boolean
}

/** The choice that a link begins with: ticks and counts, no text. */
export const progressOnly: ShareChoice = { ownTitles: false, interview: false, pocketNotes: false, answers: false }

/** Into which links a thing goes: all, none, or those with one of these choices. */
export type SharePolicy = 'always' | 'never' | readonly (keyof ShareChoice)[]

export type PolicyTable = Readonly<Record<string, SharePolicy>>

/*
 * Where each part of the saved shape may travel. A new part doesn't compile until someone has decided.
 * Inside `fields` and `rows` each text is decided by itself.
 */
export const rowPolicy = {
  id: 'always',
  done: ['answers'],
  fields: 'always',
  others: ['answers'],
} satisfies Record<keyof Row, SharePolicy>

/** Where the parts of an answer may travel. */
export const answerPolicy = {
  done: 'always',
  skipped: 'always',
  rounds: ['answers'],
  ownRows: ['answers'],
  fields: 'always',
  others: ['answers'],
  rows: 'always',
} satisfies Record<keyof Answer, SharePolicy>

/** Where the parts of an own task may travel. */
export const ownTaskPolicy = {
  ...answerPolicy,
  id: ['ownTitles'],
  title: ['ownTitles'],
  section: ['ownTitles'],
} satisfies Record<keyof OwnTask, SharePolicy>

/** The ticks among the answers go as numbers, always; this is about what is written there. */
export const preparationPolicy = {
  id: 'never',
  uid: ['identity'],
  interview: ['interview'],
  answers: ['answers', 'pocketNotes'],
  own: ['ownTitles'],
  plan: 'never',
  archived: 'never',
} satisfies Record<keyof Preparation, SharePolicy>

/** The facts of the interview, by field; a test holds them to the catalogue. */
export const factPolicy: PolicyTable = {
  company: ['interview'],
  role: ['interview'],
  when: ['interview'],
  date: ['interview'],
  time: ['interview'],
  zone: ['interview'],
  place: ['interview'],
  contact: ['interview'],
  // For the person alone, whatever else is shared.
  salary: 'never',
  start: 'never',
  // Who helps to practise is told, and so is the person's own next device.
  kinds: ['practice', 'identity'],
}

/** Answers that travel by a choice of their own, by id; every other one travels with the answers. */
export const privateAnswerPolicy: PolicyTable = {
  practice: ['practice'],
  feedback: ['practice'],
  // Which questions of the bank are favourites or hidden, and own ones: the person's alone, on every device.
  questions: ['identity'],
}

/** Fields of an answer that travel otherwise than the answers do, by the answer's id. */
export const privateFieldPolicy: Readonly<Record<string, PolicyTable>> = {
  // Like the salary among the facts: for the person alone.
  'ask-next-step': { salary: 'never' },
}

/** The people of the interview, by field. */
export const personPolicy: PolicyTable = {
  name: ['interview'],
  role: ['interview'],
  note: ['answers'],
}

/** Whether a part with this policy goes into a link with this choice. */
export const isAllowed = (policy: SharePolicy, choice: ShareChoice): boolean =>
  policy === 'always' || (policy !== 'never' && policy.some((each) => choice[each] === true))

/** What a table says; what it doesn't name stays at home, such as what a later version saved. */
export const policyIn = (table: PolicyTable, name: string): SharePolicy => ownValue(table, name) ?? 'never'

/** The parts of a value that may travel. */
export const pickAllowed = <T extends object>(
  value: T,
  rule: (name: string) => SharePolicy,
  choice: ShareChoice,
): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => isAllowed(rule(name), choice))) as Partial<T>
