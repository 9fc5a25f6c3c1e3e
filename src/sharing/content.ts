import { taskOf, tasks, type Task } from '../catalogue/tasks.ts'
import { type Answer, type OwnTask, type Preparation, type Row } from '../preparation/preparation.ts'
import { statusOf, type Count } from '../preparation/progress.ts'

/** What a person adds to the ticks, each by a choice of its own. */
export type Share = {
  readonly ownTitles: boolean
  readonly interview: boolean
  readonly pocketNotes: boolean
  readonly answers: boolean
}

export const progressOnly: Share = { ownTitles: false, interview: false, pocketNotes: false, answers: false }

/** The part of a preparation that travels. */
export type Shared = {
  /** Numbers of the tasks that are done, rising; those of tasks unknown here are kept. */
  readonly done: readonly number[]
  /** Numbers of the tasks set aside, rising; none of them is in `done`. */
  readonly skipped: readonly number[]
  /** Own tasks, those set aside left out. */
  readonly own: Count
  /** What was opted in; absent where that is nothing. */
  readonly texts?: Omit<Preparation, 'id'>
}

/** With which choice a thing goes into a link; what is no text of the person's goes always. */
type Travel = 'always' | 'never' | keyof Share

/*
 * Where each part of the shape may travel. A new part doesn't compile until someone has decided.
 * `fields` and `rows` go always because their texts are decided one by one.
 */
const rowTravel = {
  id: 'always',
  done: 'answers',
  fields: 'always',
  others: 'answers',
} satisfies Record<keyof Row, Travel>

const answerTravel = {
  done: 'always',
  skipped: 'always',
  rounds: 'answers',
  fields: 'always',
  others: 'answers',
  rows: 'always',
} satisfies Record<keyof Answer, Travel>

const ownTravel = {
  ...answerTravel,
  id: 'ownTitles',
  title: 'ownTitles',
  section: 'ownTitles',
} satisfies Record<keyof OwnTask, Travel>

const preparationTravel = {
  id: 'never',
  interview: 'interview',
  answers: 'always',
  own: 'ownTitles',
} satisfies Record<keyof Preparation, Travel>

/** Facts and people of the interview, by field; a test holds them to the catalogue. */
export const interviewTravel: { readonly fields: Fields; readonly rows: Fields } = {
  fields: {
    company: 'interview',
    role: 'interview',
    when: 'interview',
    date: 'interview',
    time: 'interview',
    zone: 'interview',
    place: 'interview',
    contact: 'interview',
    salary: 'never',
    start: 'never',
  },
  rows: { name: 'interview', role: 'interview', note: 'answers' },
}

type Fields = Readonly<Record<string, Travel>>
type Rule = (field: string) => readonly Travel[]

const isChosen = (travel: readonly Travel[], choice: Share): boolean =>
  travel.some((each) => each === 'always' || (each !== 'never' && choice[each]))

/** The parts of a value that its table lets travel. What a later version added isn't in the table and stays. */
const partsOf = <T extends object>(value: T, table: Fields, choice: Share): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([part]) => Object.hasOwn(table, part) && isChosen([table[part] ?? 'never'], choice)),
  ) as Partial<T>

const chosenOf = <T>(texts: Readonly<Record<string, T>>, rule: Rule, choice: Share): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => isChosen(rule(field), choice)))

const othersOf = (others: Answer['others'], rule: Rule, choice: Share) =>
  others && choice.answers ? { others: chosenOf(others, rule, choice) } : {}

const rowOf = (row: Row, rule: Rule, choice: Share): Row => ({
  ...partsOf(row, rowTravel, choice),
  id: row.id,
  fields: chosenOf(row.fields, rule, choice),
  ...othersOf(row.others, rule, choice),
})

type Rules = { readonly fields: Rule; readonly rows: Rule; readonly keeps?: (row: Row, index: number) => boolean }

const answerOf = (answer: Answer, table: Fields, rules: Rules, choice: Share): Answer => ({
  ...partsOf(answer, table, choice),
  fields: chosenOf(answer.fields, rules.fields, choice),
  ...othersOf(answer.others, rules.fields, choice),
  rows: answer.rows
    .map((row) => rowOf(row, rules.rows, choice))
    .filter((row, index) => choice.answers || (rules.keeps?.(row, index) ?? true)),
})

const byTable =
  (table: Fields): Rule =>
  (field) => [Object.hasOwn(table, field) ? (table[field] ?? 'never') : 'never']

const asAnswer: Rule = () => ['answers']

/** How many rows of a ranking stand on the pocket notes. */
const topRows = 3

const rulesOf = (task: Task | undefined): Rules => {
  const { fields = [], rows } = task?.exercise ?? {}
  const rule = (declared: typeof fields): Rule => {
    const slip = new Set(declared.filter((field) => field.slip).map(({ id }) => id))
    return (field) => (slip.has(field) ? ['answers', 'pocketNotes'] : ['answers'])
  }
  return {
    fields: rule(fields),
    rows: rule(rows?.fields ?? []),
    keeps: (row, index) =>
      (!rows?.ranked || index < topRows) &&
      (Object.values(row.fields).some((text) => text !== '') || (rows?.starters ?? []).includes(row.id)),
  }
}

/** Nothing in it that the ticks don't say. */
const isSaid = (id: string, { done, skipped, rounds, fields, rows, others }: Answer): boolean =>
  Object.keys(fields).length + rows.length + (rounds ?? 0) + Object.keys(others ?? {}).length === 0 &&
  (numberOf(id) === undefined ? !done && !skipped : !(done && skipped))

const textsOf = (preparation: Preparation, choice: Share): Shared['texts'] => {
  const interviewRules = { fields: byTable(interviewTravel.fields), rows: byTable(interviewTravel.rows) }
  const answers = Object.entries(preparation.answers)
    .filter(([id]) => choice.answers || taskOf(id))
    .map(([id, answer]) => [id, answerOf(answer, answerTravel, rulesOf(taskOf(id)), choice)] as const)
    .filter(([id, answer]) => !isSaid(id, answer))
  const own = preparation.own.map((task) => ({
    ...answerOf(task, ownTravel, { fields: asAnswer, rows: asAnswer, keeps: () => false }, choice),
    id: task.id,
    title: task.title,
    section: task.section,
  }))
  const all = {
    interview: answerOf(preparation.interview, answerTravel, interviewRules, choice),
    answers: Object.fromEntries(answers),
    own,
  }
  const chosen = { interview: noAnswer, answers: {}, own: [], ...partsOf(all, preparationTravel, choice) }
  const isEmpty = isBlank(chosen.interview) && answers.length === 0 && chosen.own.length === 0
  return isEmpty ? undefined : chosen
}

const noAnswer: Answer = { fields: {}, rows: [] }

const isBlank = ({ fields, rows }: Answer): boolean => Object.keys(fields).length + rows.length === 0

/** The key under which the tick of a task unknown here is kept, until a later catalogue knows its number. */
export const unknownKey = (no: number): string => `#${no}`

/** Room for as many tasks as there will ever be. */
export const highestNo = 999

const numberOf = (id: string): number | undefined => {
  const unknown = /^#([1-9]\d{0,2})$/.exec(id)?.[1]
  return taskOf(id)?.no ?? (unknown === undefined ? undefined : Number(unknown))
}

/** Numbers in a share that this catalogue doesn't have, each once, rising. */
export const unknownIn = ({ done, skipped }: Shared): readonly number[] => {
  const known = new Set<number>(tasks.map(({ no }) => no))
  return rising([...done, ...skipped].filter((no) => !known.has(no)))
}

const rising = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b)

/**
 * What goes into a link: ticks and counts always, texts by choice. A task both done and set aside counts as set
 * aside, as everywhere; its tick travels with the answers.
 */
export const shared = (preparation: Preparation, choice: Share): Shared => {
  const statuses = Object.entries(preparation.answers).map(([id, answer]) => [numberOf(id), statusOf(answer)] as const)
  const numbers = (wanted: string) =>
    rising(statuses.flatMap(([no, status]) => (no !== undefined && status === wanted ? [no] : [])))
  const own = preparation.own.map(statusOf).filter((status) => status !== 'skipped')
  const texts = textsOf(preparation, choice)
  return {
    done: numbers('done'),
    skipped: numbers('skipped'),
    own: { done: own.filter((status) => status === 'done').length, all: own.length },
    ...(texts && { texts }),
  }
}
