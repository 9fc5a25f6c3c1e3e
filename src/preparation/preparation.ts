import { sections, type SectionId } from '../catalogue/tasks.ts'
import { linkField, links } from './links.ts'
import { once } from './once.ts'

/** Named texts, by field id. */
export type Texts = Readonly<Record<string, string>>

export type Row = {
  readonly id: string
  readonly done?: boolean
  readonly fields: Texts
  /** Other versions of a text, from another tab, link or file, until the person chooses. */
  readonly others?: Readonly<Record<string, readonly string[]>>
}

/** The one shape of everything that a person writes. */
export type Answer = {
  readonly done?: boolean
  /** Set to "doesn't apply to me". */
  readonly skipped?: boolean
  /** Rehearsals finished. */
  readonly rounds?: number
  /** The list is the person's own: its starters have become rows, so that an empty one is empty. */
  readonly ownRows?: boolean
  readonly fields: Texts
  readonly others?: Readonly<Record<string, readonly string[]>>
  readonly rows: readonly Row[]
}

export type OwnTask = Answer & { readonly id: string; readonly title: string; readonly section: string }

/** What the person has said about the plan; all of it may be missing. */
export type PlanSettings = {
  readonly minutesADay?: number
  /** Dates, YYYY-MM-DD, and weekdays from 1 (Monday) to 7. */
  readonly daysOff?: readonly (string | number)[]
  /** Dates that tasks were pinned to, by task id. */
  readonly pinned?: Readonly<Record<string, string>>
  /** Minutes before the interview at which to leave. */
  readonly leaveBefore?: number
}

/** Everything prepared for one interview. */
export type Preparation = {
  readonly id: string
  readonly interview: Answer
  readonly answers: Readonly<Record<string, Answer>>
  readonly own: readonly OwnTask[]
  readonly plan?: PlanSettings
  /** Put aside: kept, and no longer among those in use. */
  readonly archived?: boolean
}

/** What storage holds. `minReader` is the lowest format whose reader may show it. */
export type Document = {
  readonly format: number
  readonly minReader: number
  readonly preparations: readonly Preparation[]
}

/** A change of one preparation. */
export type Transition = (preparation: Preparation) => Preparation

/** What a saved text can be at most: characters a field, rows a list, characters a preparation. */
export const limits = { field: 20_000, rows: 200, preparation: 1_000_000 } as const

export const emptyAnswer: Answer = { fields: {}, rows: [] }

export const emptyPreparation = (id: string): Preparation => ({
  id,
  interview: emptyAnswer,
  answers: {},
  own: [],
})

/** The preparation of this id, or else the first. */
export const openOf = ({ document, openId }: { document: Document; openId: string }): Preparation => {
  const [first] = document.preparations
  // Nearly always the only one, and everything on the page asks at every change.
  if (first?.id === openId) return first
  return document.preparations.find(({ id }) => id === openId) ?? first ?? emptyPreparation(openId)
}

/** The key under which the interview's facts are answered; every other key is a task's id. */
export const interviewKey = 'interview'

const tasksById = once((own: readonly OwnTask[]) => new Map(own.map((task) => [task.id, task])))

/** An own task; many ask for one at every change, hence the map. */
export const ownTaskOf = ({ own }: Preparation, id: string): OwnTask | undefined => tasksById(own).get(id)

/** The answer to a task, an own task or the interview's facts; the empty one where nothing is kept. */
export const answerOf = (preparation: Preparation, key: string): Answer => {
  if (key === interviewKey) return preparation.interview
  const kept = Object.hasOwn(preparation.answers, key) ? preparation.answers[key] : undefined
  return ownTaskOf(preparation, key) ?? kept ?? emptyAnswer
}

const updateAnswer = (
  preparation: Preparation,
  key: string,
  update: <A extends Answer>(answer: A) => A,
): Preparation => {
  if (key === interviewKey) return { ...preparation, interview: update(preparation.interview) }
  if (ownTaskOf(preparation, key)) {
    return { ...preparation, own: preparation.own.map((task) => (task.id === key ? update(task) : task)) }
  }
  return { ...preparation, answers: { ...preparation.answers, [key]: update(answerOf(preparation, key)) } }
}

/** The text as it is kept: well-formed Unicode, line ends LF, nothing else changed. */
export const keptText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n')

export const setDone =
  (key: string, done: boolean): Transition =>
  (preparation) =>
    updateAnswer(preparation, key, (answer) => ({ ...answer, done }))

export const setSkipped =
  (key: string, skipped: boolean): Transition =>
  (preparation) =>
    updateAnswer(preparation, key, (answer) => ({ ...answer, skipped }))

export const addRound =
  (key: string): Transition =>
  (preparation) =>
    updateAnswer(preparation, key, (answer) => ({ ...answer, rounds: (answer.rounds ?? 0) + 1 }))

/** Where a text stands: a field of an answer, or of one of its rows. */
export type Place = { key: string; row?: string; field: string }

const sourceOf = (preparation: Preparation, key: string, row: Row, field: string): Row | undefined => {
  const link = links.find((each) => each.task === key && each.field === field)
  return link && answerOf(preparation, link.from).rows.find(({ id }) => id === row.fields[linkField(field)])
}

/** The text of a row: that of the row it refers to while there is one, else its own. */
export const rowText = (preparation: Preparation, key: string, row: Row, field: string): string | undefined =>
  (sourceOf(preparation, key, row, field) ?? row).fields[field]

export const textAt = (preparation: Preparation, { key, row, field }: Place): string | undefined => {
  const answer = answerOf(preparation, key)
  if (row === undefined) return answer.fields[field]
  const found = answer.rows.find(({ id }) => id === row)
  return found && rowText(preparation, key, found, field)
}

/** The ids of the rows in a list that begins with these starters: they stand there until it is the person's own. */
export const rowIds = ({ rows, ownRows }: Answer, starters: readonly string[]): readonly string[] =>
  rows.length > 0 || ownRows ? rows.map(({ id }) => id) : starters

/** An answer with its starters made real, so that any of them can be edited, moved or removed. */
const withStarters = <A extends Answer>(answer: A, starters: readonly string[]): A => {
  if (starters.length === 0) return answer
  const isOwn = answer.rows.length > 0 || answer.ownRows
  return { ...answer, ownRows: true, rows: isOwn ? answer.rows : starters.map((id) => ({ id, fields: {} })) }
}

const updateRows = (
  preparation: Preparation,
  key: string,
  update: (rows: readonly Row[]) => readonly Row[],
  starters: readonly string[] = [],
): Preparation =>
  updateAnswer(preparation, key, (answer) => {
    const started = withStarters(answer, starters)
    return { ...started, rows: update(started.rows) }
  })

const updateRow = (
  preparation: Preparation,
  key: string,
  row: string,
  update: (row: Row) => Row,
  starters?: readonly string[],
): Preparation =>
  updateRows(preparation, key, (rows) => rows.map((each) => (each.id === row ? update(each) : each)), starters)

const without = (texts: Texts, field: string): Texts => {
  const { [field]: _gone, ...rest } = texts
  return rest
}

/** Writes a text. What is written over a text that came from another row no longer follows it. */
export const setText =
  ({ key, row, field }: Place, text: string, starters?: readonly string[]): Transition =>
  (preparation) => {
    const write = <A extends { fields: Texts }>(target: A): A => ({
      ...target,
      fields: { ...without(target.fields, linkField(field)), [field]: keptText(text) },
    })
    return row === undefined ? updateAnswer(preparation, key, write) : updateRow(preparation, key, row, write, starters)
  }

const withoutOthers = <T extends { readonly others?: Answer['others'] }>(target: T, field: string): T => {
  const { [field]: _chosen, ...left } = target.others ?? {}
  const { others: _others, ...rest } = target
  return (Object.keys(left).length > 0 ? { ...rest, others: left } : rest) as T
}

/** The person chose between versions of a text: `text` stands, the others go. */
export const chooseText =
  (place: Place, text: string): Transition =>
  (preparation) => {
    const settle = <T extends { readonly others?: Answer['others'] }>(target: T): T =>
      withoutOthers(target, place.field)
    const written = setText(place, text)(preparation)
    return place.row === undefined
      ? updateAnswer(written, place.key, settle)
      : updateRow(written, place.key, place.row, settle)
  }

export const setRowDone =
  (key: string, row: string, done: boolean, starters?: readonly string[]): Transition =>
  (preparation) =>
    updateRow(preparation, key, row, (each) => ({ ...each, done }), starters)

/** Adds a row at `index`, or last. Changes nothing where there is a row of this id. */
export const addRow =
  (key: string, row: Row, index?: number, starters?: readonly string[]): Transition =>
  (preparation) =>
    updateRows(
      preparation,
      key,
      (rows) => (rows.some(({ id }) => id === row.id) ? rows : rows.toSpliced(index ?? rows.length, 0, row)),
      starters,
    )

/**
 * Lets a row's text follow the row `source` of the exercise that the catalogue links it to, with a copy for
 * the day that row is gone. Changes nothing where there is no such link or row.
 */
export const linkRow =
  ({ key, row, field }: Place & { row: string }, source: string): Transition =>
  (preparation) => {
    const link = links.find((each) => each.task === key && each.field === field)
    const found = link && answerOf(preparation, link.from).rows.find(({ id }) => id === source)
    if (!found) return preparation
    return updateRow(preparation, key, row, (each) => ({
      ...each,
      fields: { ...each.fields, [field]: found.fields[field] ?? '', [linkField(field)]: source },
    }))
  }

/** Rows that refer to this one get its texts for their own. */
const leaveTexts = (preparation: Preparation, key: string, row: Row): Preparation =>
  links
    .filter(({ from }) => from === key)
    .flatMap(({ task, field }) =>
      answerOf(preparation, task)
        .rows.filter(({ fields }) => fields[linkField(field)] === row.id)
        .map((referring) => ({ task, field, referring: referring.id })),
    )
    .reduce(
      (left, { task, field, referring }) =>
        updateRow(left, task, referring, (each) => ({
          ...each,
          fields: { ...each.fields, [field]: row.fields[field] ?? '' },
        })),
      preparation,
    )

export const removeRow =
  (key: string, row: string, starters?: readonly string[]): Transition =>
  (preparation) => {
    const found = answerOf(preparation, key).rows.find(({ id }) => id === row)
    const left = found ? leaveTexts(preparation, key, found) : preparation
    return updateRows(left, key, (rows) => rows.filter(({ id }) => id !== row), starters)
  }

const moved = <T extends { id: string }>(items: readonly T[], id: string, to: number): readonly T[] => {
  const item = items.find((each) => each.id === id)
  if (!item) return items
  const rest = items.filter((each) => each !== item)
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item)
}

/** Moves a row to the place `to`, counted from 0. */
export const moveRow =
  (key: string, row: string, to: number, starters?: readonly string[]): Transition =>
  (preparation) =>
    updateRows(preparation, key, (rows) => moved(rows, row, to), starters)

/** Puts the rows in this order of ids; rows not named keep their order, last. */
export const orderRows =
  (key: string, ids: readonly string[]): Transition =>
  (preparation) =>
    updateRows(preparation, key, (rows) => {
      const place = new Map(ids.map((id, index) => [id, index]))
      return rows.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length))
    })

/** Adds an own task, last. Changes nothing where there is one of this id. */
export const addOwnTask =
  (id: string, section: SectionId, title: string): Transition =>
  (preparation) =>
    ownTaskOf(preparation, id)
      ? preparation
      : { ...preparation, own: [...preparation.own, { ...emptyAnswer, id, section, title: keptText(title) }] }

const updateOwn = (preparation: Preparation, id: string, update: (task: OwnTask) => OwnTask): Preparation => ({
  ...preparation,
  own: preparation.own.map((task) => (task.id === id ? update(task) : task)),
})

export const renameOwnTask =
  (id: string, title: string): Transition =>
  (preparation) =>
    updateOwn(preparation, id, (task) => ({ ...task, title: keptText(title) }))

/** The person chose between versions of a title (they are in `others.title`): this one stands. */
export const chooseTitle =
  (id: string, title: string): Transition =>
  (preparation) =>
    updateOwn(renameOwnTask(id, title)(preparation), id, (task) => withoutOthers(task, 'title'))

export const removeOwnTask =
  (id: string): Transition =>
  (preparation) => ({ ...preparation, own: preparation.own.filter((task) => task.id !== id) })

/** The section in which an own task is shown; one from a section unknown here is shown in the last. */
export const sectionOf = (task: OwnTask): SectionId =>
  sections.find((section) => section === task.section) ?? 'day-and-after'

/** Moves an own task one step among those of its section: `by` is -1 or 1. */
export const moveOwnTask =
  (id: string, by: -1 | 1): Transition =>
  (preparation) => {
    const task = ownTaskOf(preparation, id)
    if (!task) return preparation
    const siblings = preparation.own.filter((each) => sectionOf(each) === sectionOf(task))
    const neighbour = siblings[siblings.indexOf(task) + by]
    if (!neighbour) return preparation
    return { ...preparation, own: moved(preparation.own, id, preparation.own.indexOf(neighbour)) }
  }

/** Everything gone but the preparation itself. */
export const startOver: Transition = (preparation) => ({ ...emptyPreparation(preparation.id) })

/** Changes what is said about the plan; `undefined` takes a part back. */
export const setPlan =
  (change: { readonly [K in keyof PlanSettings]?: PlanSettings[K] | undefined }): Transition =>
  (preparation) => {
    const entries = Object.entries({ ...preparation.plan, ...change }).filter(([, value]) => value !== undefined)
    return { ...preparation, plan: Object.fromEntries(entries) }
  }

/** Pins a task to a date, YYYY-MM-DD; without one, lets the plan choose again. */
export const pinTask =
  (id: string, date: string | undefined): Transition =>
  (preparation) => {
    const { [id]: _old, ...rest } = preparation.plan?.pinned ?? {}
    return setPlan({ pinned: date === undefined ? rest : { ...rest, [id]: date } })(preparation)
  }

const lengthIn = (answer: Answer): number =>
  [answer, ...answer.rows]
    .flatMap(({ fields, others }) => [...Object.values(fields), ...Object.values(others ?? {}).flat()])
    .reduce((sum, text) => sum + text.length, 0)

/** How many characters are kept: all fields, rows and titles, and the other versions of them. */
export const writtenLength = ({ interview, answers, own }: Preparation): number => {
  const all = [interview, ...Object.values(answers), ...own].reduce((sum, answer) => sum + lengthIn(answer), 0)
  return own.reduce((sum, { title }) => sum + title.length, all)
}

/** Whether a change leaves the preparation within its limit, or at least no longer than it was. */
export const fits = (preparation: Preparation, transition: Transition): boolean => {
  const length = writtenLength(transition(preparation))
  return length <= limits.preparation || length <= writtenLength(preparation)
}
