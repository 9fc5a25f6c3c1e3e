import { trimmed } from '../blank.ts'
import { isSame } from '../document/merge.ts'
import { answerOf, emptyPreparation, type Document, type Preparation } from '../document/preparation.ts'
import { isTouched, progressOf } from '../derive/progress.ts'
import { changesOf, combinePreparations, type Change } from './changes.ts'
import { lossOf } from './counts.ts'
import { pairPreparations } from './combine.ts'
import { countTexts } from '../derive/writtenAnswers.ts'

/** What one answer gains, as counts. */
export type ComparedAnswer = Pick<Change, 'key' | 'isNew' | 'done' | 'skipped'> & {
  /** The title of an own task; empty where nothing of it can be seen. */
  readonly title: string | undefined
  readonly texts: number
  readonly conflicts: number
  readonly rows: number
  readonly rowsDone: number
}

export type ComparedPreparation = {
  readonly lines: readonly ComparedAnswer[]
  /** How many changed answers have no line. */
  readonly unlisted: number
  readonly hasPlan: boolean
}

/** Lines, and preparations, that are listed: more from a worker would hold up the page, and nobody would read them. */
const mostLines = 1_000

const lineOf = ({ key, isNew, done, skipped, ...change }: Change, next: Preparation): ComparedAnswer => {
  const answer = answerOf(next, key)
  const rows = new Set(change.rows)
  // A new row brings its texts, and a new step its title.
  const texts = change.texts.filter(({ row, field }) => (row === undefined || !rows.has(row)) && field !== 'title')
  return {
    key,
    isNew,
    done,
    skipped,
    title: 'title' in answer ? trimmed(String(answer.title)) : undefined,
    texts: texts.length,
    conflicts: change.conflicts.length,
    rows: rows.size,
    rowsDone: change.rowsDone.length,
  }
}

/** What becomes different when `next` takes the place of `mine`, answer by answer. */
export const comparePreparations = (mine: Preparation, next: Preparation, most = mostLines): ComparedPreparation => {
  const changes = changesOf(mine, next)
  return {
    lines: changes.slice(0, most).map((change) => lineOf(change, next)),
    unlisted: Math.max(0, changes.length - most),
    hasPlan: !isSame(mine.plan ?? {}, next.plan ?? {}),
  }
}

/** What a copy holds, what combining would change, and what a replacement would take away. */
export type Comparison = {
  readonly holds: {
    readonly company: string | undefined
    readonly role: string | undefined
    readonly done: number
    readonly all: number
    /** Texts in the first preparation. */
    readonly texts: number
    /** Preparations after the first. */
    readonly more: number
  }
  /** Nothing is written here yet that could be lost. */
  readonly isNew: boolean
  /** Combining would join two preparations that may be about different jobs. */
  readonly isGuess: boolean
  /** The first preparations of the copy, and what each changes in mine: nothing where it is added. */
  readonly meetings: readonly {
    readonly id: string
    /** The company; empty where it isn't known. */
    readonly name: string
    readonly changed: ComparedPreparation | undefined
  }[]
  readonly loss: {
    readonly preparations: number
    readonly done: number
    readonly steps: number
    readonly texts: number
  }
}

const holdsOf = ({ preparations }: Document): Comparison['holds'] => {
  const [first = emptyPreparation('none')] = preparations
  const { company, role } = first.interview.fields
  const { done, all } = progressOf(first)
  return { company, role, done, all, texts: countTexts(first), more: Math.max(0, preparations.length - 1) }
}

/** Compares a copy with what is mine, one preparation at a time; between them `step` is told how far it has come. */
export const compare = async (
  mine: Document,
  theirs: Document,
  step: (done: number) => Promise<void> | undefined = () => undefined,
): Promise<Comparison> => {
  const isNew = !mine.preparations.some(isTouched)
  const pairs = isNew ? [] : pairPreparations(mine, theirs)
  const meetings: Comparison['meetings'][number][] = []
  const loss = { preparations: 0, done: 0, steps: 0, texts: 0 }
  let room = mostLines
  for (const [index, { mine: before, theirs: each }] of pairs.entries()) {
    await step(index / pairs.length)
    if (index < mostLines) {
      const changed = before && comparePreparations(before, combinePreparations(before, each), room)
      room -= changed?.lines.length ?? 0
      meetings.push({ id: each.id, name: trimmed((before ?? each).interview.fields.company), changed })
    }
    if (!before) continue
    const lost = lossOf(before, each, changesOf(each, before))
    loss.done += lost.done
    loss.steps += lost.steps
    loss.texts += lost.texts
  }
  const replaced = new Set(pairs.map((pair) => pair.mine))
  loss.preparations = mine.preparations.filter((each) => isTouched(each) && !replaced.has(each)).length
  return { holds: holdsOf(theirs), isNew, isGuess: pairs.some((pair) => pair.isGuess), meetings, loss }
}
