import type { TaskId } from '../catalogue/tasks.ts'
import type { Field } from '../catalogue/exercise.ts'
import { isFilled, trimmed } from '../blank.ts'
import { distinctBy } from '../distinct.ts'
import { answerOf, rowText, type Preparation, type Row } from '../document/preparation.ts'

const rowsOf = (preparation: Preparation, task: TaskId): readonly Row[] => answerOf(preparation, task).rows

/** The text that names a row: the first that isn't blank, or an empty one. */
export const mainText = (preparation: Preparation, key: string, row: Row, fields: readonly Field[]): string =>
  fields
    .filter(({ kind }) => kind === 'line' || kind === 'text')
    .map(({ id }) => rowText(preparation, key, row, id))
    .find(isFilled) ?? ''

/** Whether a row of the consistency log says something new now without saying why. */
export const lacksReason = ({ fields }: Row): boolean => isFilled(fields.now) && !isFilled(fields.why)

/** The ranking's rows that name a strength, best first. */
export const rankedStrengths = (preparation: Preparation): readonly Row[] =>
  rowsOf(preparation, 'rank-strengths').filter(({ fields }) => isFilled(fields.strength))

/** The strengths to tell first. */
export const topStrengths = (preparation: Preparation, count = 3): readonly Row[] =>
  rankedStrengths(preparation).slice(0, count)

/** How much the employer needs a strength: 0 is most, 3 is not said. */
export const needRank = ({ fields }: Row): number => {
  const rank = ['high', 'some', 'low'].indexOf(fields.need ?? '')
  return rank < 0 ? 3 : rank
}

/** The rows by the employer's need, the same need in the order they had. */
export const orderByNeed = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => needRank(a) - needRank(b))

/** The strength that meets a need (a row of `match-their-needs`): it follows the ranking while it is there. */
export const linkedStrength = (preparation: Preparation, row: Row): string =>
  rowText(preparation, 'match-their-needs', row, 'strength') ?? ''

/** A quality, with the id of its row (or of the field it comes from). */
export type Trait = { readonly id: string; readonly text: string }

export type Balance = {
  readonly strengths: readonly Trait[]
  readonly weaknesses: readonly Trait[]
  readonly moreStrengths: boolean
  /** The person chose them; else they follow from the ranking and the weakness. */
  readonly chosen: boolean
}

const derivedTraits = (preparation: Preparation) => ({
  strengths: topStrengths(preparation).map(({ id, fields }) => ({ id, text: fields.strength ?? '' })),
  weaknesses: [{ id: 'weakness', text: answerOf(preparation, 'prepare-weakness').fields.weakness ?? '' }].filter(
    ({ text }) => isFilled(text),
  ),
})

/** Strengths beside weaknesses, each in the order to tell them. */
export const balance = (preparation: Preparation): Balance => {
  const rows = rowsOf(preparation, 'balance-strengths-weaknesses').filter(({ fields }) => isFilled(fields.trait))
  const ofKind = (kind: string): readonly Trait[] =>
    rows.filter(({ fields }) => fields.kind === kind).map(({ id, fields }) => ({ id, text: fields.trait ?? '' }))
  const picked = { strengths: ofKind('strength'), weaknesses: ofKind('weakness') }
  const chosen = picked.strengths.length + picked.weaknesses.length > 0
  const traits = chosen ? picked : derivedTraits(preparation)
  return { ...traits, moreStrengths: traits.strengths.length > traits.weaknesses.length, chosen }
}

/** Whom a question is for, in the order shown. */
export const audiences = ['manager', 'colleague', 'hr', 'anyone'] as const
export type Audience = (typeof audiences)[number]

/** A question to ask, with the id of its row; that of `go-deeper` has the task's id. */
export type OwnQuestion = { readonly id: string; readonly text: string }

const audienceOf = ({ fields }: Row): Audience => audiences.find((audience) => audience === fields.for) ?? 'anyone'

/** The person's questions by whom they are for, without empty groups. What is for nobody yet is for anyone. */
export const questionsToAsk = (
  preparation: Preparation,
): readonly { readonly for: Audience; readonly questions: readonly OwnQuestion[] }[] => {
  const rows = rowsOf(preparation, 'show-curiosity').filter(({ fields }) => isFilled(fields.question))
  const listed = rows.map((row) => ({ for: audienceOf(row), id: row.id, text: row.fields.question ?? '' }))
  const deeper = answerOf(preparation, 'go-deeper').fields.question ?? ''
  const isListed = listed.some(({ text }) => trimmed(text) === trimmed(deeper))
  const all = isFilled(deeper) && !isListed ? [...listed, { for: 'anyone', id: 'go-deeper', text: deeper }] : listed
  return audiences
    .map((audience) => ({
      for: audience,
      questions: all.filter((each) => each.for === audience).map(({ id, text }) => ({ id, text })),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** The person's own questions to practise on, from the log and the cards, each once. */
export const practiceQuestions = (preparation: Preparation): readonly string[] => {
  const texts = [...rowsOf(preparation, 'recall-first-interview'), ...rowsOf(preparation, 'deepen-answers')]
    .map(({ fields }) => trimmed(fields.question))
    .filter(isFilled)
  return distinctBy(texts, (text) => text.toLowerCase())
}
