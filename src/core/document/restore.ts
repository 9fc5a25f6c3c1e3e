import { itemsOf, listOf, refine, copyJson, recordOf, shape, type Dict, type Gate } from './gates.ts'
import {
  canBeOwnId,
  isCount,
  normalizeText,
  limits,
  type Answer,
  type Document,
  type OwnTask,
  type PlanSettings,
  type Preparation,
  type Row,
} from './preparation.ts'
import { safeKeys } from './safeKeys.ts'

/** Brings a document of one format to the next. It is given plain JSON that no schema has seen. */
export type Migration = (document: Dict) => Dict

/**
 * What was learned to read since, in order: the first entry brings format 1 to format 2. Append only: an
 * entry is never edited once released, since documents written under it are out there.
 */
export const allMigrations: readonly Migration[] = []

/** The format that this version writes. */
export const format = allMigrations.length + 1

/** `newer` has the document where its `minReader` allows showing it; nothing may be written over it. */
export type Restored =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly document: Document }
  | { readonly kind: 'newer'; readonly document?: Document }
  | { readonly kind: 'unreadable' }

const isString = (value: unknown): value is string => typeof value === 'string'
const id = refine<string>((value) => isString(value) && value !== '')
const section = refine<string>(isString)
const yes = refine<boolean>((value) => typeof value === 'boolean')
const count = refine<number>(isCount)
const version = refine<number>((value) => count(value) >= 1)
const text: Gate<string> = (value) => normalizeText(section(value))

/** A document may hold more than a number counts exactly: earlier versions counted on. */
const rounds: Gate<number> = (value) => count(Number.isInteger(value) ? Math.min(Number(value), limits.rounds) : value)

const texts = recordOf(text)
const others = recordOf(listOf(text))
const row = shape<Row>({ id, fields: texts }, { done: yes, others })
const answerParts = { fields: texts, rows: itemsOf(row) }
const answerOptions = { done: yes, skipped: yes, rounds, ownRows: yes, others }
const answer = shape<Answer>(answerParts, answerOptions)

/** An own task may not stand in the way of the catalogue's. */
const ownId = refine<string>((value) => isString(value) && canBeOwnId(value))
const ownTask = shape<OwnTask>({ ...answerParts, id: ownId, title: text, section }, answerOptions)

/** An own task is pinned by its id, which has to be a key. */
const ownTasks: Gate<readonly OwnTask[]> = (value) => {
  const tasks = itemsOf(ownTask)(value)
  const given = tasks.map((task) => task.id)
  const ids = safeKeys(given)
  return ids === given ? tasks : tasks.map((task, index) => ({ ...task, id: ids[index] ?? task.id }))
}

const dayOff: Gate<string | number> = (value) => (isString(value) ? text : count)(value)
const plan = shape<PlanSettings>(
  {},
  { minutesADay: count, daysOff: listOf(dayOff), pinned: recordOf(text), leaveBefore: count },
)
const preparation = shape<Preparation>(
  { id, interview: answer, answers: recordOf(answer), own: ownTasks },
  { uid: id, plan, archived: yes },
)
const document = shape<Document>({ format: version, minReader: version, preparations: itemsOf(preparation) }, {})
const anyFormat = shape<Pick<Document, 'format'>>({ format: version }, {})

const migrated = (value: Dict, from: number, migrations: readonly Migration[]): Dict =>
  migrations.slice(from - 1).reduce((older, migrate, index) => ({ ...migrate(older), format: from + index + 1 }), value)

const passed = (value: unknown): Document | undefined => {
  try {
    return document(value)
  } catch {
    // The gate throws where the value has another shape.
    return undefined
  }
}

/**
 * The gate for a parsed value from a link or a file. Never throws; gives fresh objects with well-formed
 * texts, and keeps fields and tasks that it doesn't know.
 */
export const restoreValue = (
  value: unknown,
  migrations: readonly Migration[] = allMigrations,
): Exclude<Restored, { kind: 'empty' }> => {
  try {
    const current = migrations.length + 1
    const copy = copyJson(value) as Dict
    const { format: from } = anyFormat(copy)
    const isNewer = from > current
    const found = passed(isNewer ? copy : migrated(copy, from, migrations))
    if (found && found.minReader <= current) return { kind: isNewer ? 'newer' : 'ok', document: found }
    return { kind: isNewer || found ? 'newer' : 'unreadable' }
  } catch {
    // The value has no format, or one that no migration knows.
    return { kind: 'unreadable' }
  }
}

/** The gate for what storage holds under our key: nothing, a document, or bytes to leave alone. */
export const restore = (raw: string | null, migrations: readonly Migration[] = allMigrations): Restored => {
  if (raw === null) return { kind: 'empty' }
  try {
    return restoreValue(JSON.parse(raw), migrations)
  } catch {
    // The text is no JSON.
    return { kind: 'unreadable' }
  }
}

/** The bytes to keep for a document. */
export const serialise = (document: Document): string => JSON.stringify(document)
