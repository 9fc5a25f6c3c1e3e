import { taskOf, tasks } from '../catalogue/tasks.ts'
import { ownValue } from '../ownValue.ts'
import {
  emptyAnswer,
  type Answer,
  type OwnTask,
  type Preparation,
  type Row,
  type Texts,
} from '../document/preparation.ts'
import { statusOf, type Count, type Status } from '../derive/progress.ts'
import { answersOnNotes } from './answersOnNotes.ts'
import {
  answerPolicy,
  factPolicy,
  ownTaskPolicy,
  personPolicy,
  preparationPolicy,
  rowPolicy,
  isAllowed,
  policyIn,
  pickAllowed,
  privateAnswerPolicy,
  privateFieldPolicy,
  type ShareChoice,
  type PolicyTable,
  type SharePolicy,
} from './sharePolicy.ts'

/** The part of a preparation that travels. */
export type SharedContent = {
  /** Numbers of the tasks that are done, rising; those of tasks unknown here are kept. */
  readonly done: readonly number[]
  /** Numbers of the tasks set aside, rising; none of them is in `done`. */
  readonly skipped: readonly number[]
  /** Own tasks, those set aside left out. */
  readonly own: Count
  /** What was opted in; absent where that is nothing. */
  readonly texts?: Omit<Preparation, 'id'>
}

/** The key under which the tick of a task unknown here is kept, until a later catalogue knows its number. */
export const unknownKey = (no: number): string => `#${no}`

/** Room for as many tasks as there will ever be. */
export const highestNo = 999

const numberOf = (id: string): number | undefined => {
  const unknown = /^#([1-9]\d{0,2})$/.exec(id)?.[1]
  return taskOf(id)?.no ?? (unknown === undefined ? undefined : Number(unknown))
}

const rising = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b)

/** Numbers in a share that this catalogue doesn't have, rising. */
export const unknownNumbersIn = ({ done, skipped }: SharedContent): readonly number[] => {
  const known = new Set<number>(tasks.map(({ no }) => no))
  return rising([...done, ...skipped].filter((no) => !known.has(no)))
}

/** How the texts of an answer travel, by field. */
type Rules = {
  readonly fields: (field: string) => SharePolicy
  readonly rows: (field: string) => SharePolicy
}

const sharedTexts = (
  { fields, others }: Pick<Row, 'fields' | 'others'>,
  rule: Rules['fields'],
  choice: ShareChoice,
) => ({
  fields: pickAllowed(fields, rule, choice) as Texts,
  ...(others && choice.answers && { others: pickAllowed(others, rule, choice) as typeof others }),
})

const sharedRow = (row: Row, rule: Rules['rows'], choice: ShareChoice): Row => ({
  ...pickAllowed(row, (part) => policyIn(rowPolicy, part), choice),
  id: row.id,
  ...sharedTexts(row, rule, choice),
})

const sharedAnswer = (answer: Answer, table: PolicyTable, rules: Rules, choice: ShareChoice): Answer => ({
  ...pickAllowed(answer, (part) => policyIn(table, part), choice),
  ...sharedTexts(answer, rules.fields, choice),
  rows: answer.rows.map((row) => sharedRow(row, rules.rows, choice)),
})

const answerRules: Rules = { fields: () => ['answers'], rows: () => ['answers'] }

const rulesOf = (id: string): Rules => {
  const table = ownValue(privateFieldPolicy, id)
  return table ? { ...answerRules, fields: (field) => ownValue(table, field) ?? ['answers'] } : answerRules
}

const interviewRules: Rules = {
  fields: (field) => policyIn(factPolicy, field),
  rows: (field) => policyIn(personPolicy, field),
}

const holdsNothing = ({ rounds = 0, fields, rows, others = {} }: Answer): boolean =>
  rounds + Object.keys(fields).length + rows.length + Object.keys(others).length === 0

/** Without the tick that its number carries. */
const withoutSaid = (id: string, answer: Answer): Answer => {
  const { done, skipped, ...written } = answer
  return numberOf(id) === undefined || (done && skipped) ? answer : written
}

const writtenOf = (preparation: Preparation, choice: ShareChoice): Preparation['answers'] =>
  choice.answers
    ? Object.fromEntries(
        Object.entries(preparation.answers)
          .filter(([id]) => isAllowed(ownValue(privateAnswerPolicy, id) ?? 'always', choice))
          .map(([id, each]) => [id, withoutSaid(id, sharedAnswer(each, answerPolicy, rulesOf(id), choice))] as const)
          .filter(([, answer]) => answer.done || answer.skipped || !holdsNothing(answer)),
      )
    : answersOnNotes(preparation)

const ownOf = ({ id, title, section, ...answer }: OwnTask, choice: ShareChoice): OwnTask => {
  const part = sharedAnswer(answer, ownTaskPolicy, answerRules, choice)
  return { ...part, rows: choice.answers ? part.rows : [], id, title, section }
}

const textsOf = (preparation: Preparation, choice: ShareChoice): SharedContent['texts'] => {
  const all = {
    ...(preparation.uid !== undefined && { uid: preparation.uid }),
    interview: sharedAnswer(preparation.interview, answerPolicy, interviewRules, choice),
    answers: writtenOf(preparation, choice),
    own: preparation.own.map((task) => ownOf(task, choice)),
  }
  const chosen = pickAllowed(all, (part) => policyIn(preparationPolicy, part), choice)
  const { interview = emptyAnswer, answers: written = {}, own = [], ...rest } = chosen
  const isNothing = holdsNothing(interview) && Object.keys(written).length + own.length === 0
  return isNothing ? undefined : { ...rest, interview, answers: written, own }
}

/**
 * What goes into a link: ticks and counts always, texts by choice. A task both done and set aside counts as set
 * aside, as everywhere; its tick travels with the answers.
 */
export const selectShared = (preparation: Preparation, choice: ShareChoice): SharedContent => {
  const statuses = Object.entries(preparation.answers).map(([id, answer]) => [numberOf(id), statusOf(answer)] as const)
  const numbers = (wanted: Status) =>
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
