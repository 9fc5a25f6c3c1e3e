import { isBlank } from '../blank.ts'
import {
  answerOf,
  emptyAnswer,
  emptyPreparation,
  hasPreparation,
  type Answer,
  type Document,
  type Preparation,
  type Transition,
} from './preparation.ts'

/** A change of everything that is kept. */
export type DocumentChange = (document: Document) => Document

/** What holds for the person wherever they apply, by task: the fields that are taken over, and those of its rows. */
const lasting = {
  'rank-strengths': { fields: [], rows: ['strength', 'proof'] },
  'prepare-weakness': { fields: ['weakness', 'shown', 'action', 'today', 'answer'], rows: [] },
  'show-curiosity': { fields: [], rows: ['question', 'for'] },
} as const

const only = (fields: Answer['fields'], names: readonly string[]): Answer['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([name, text]) => names.includes(name) && !isBlank(text)))

const takenOver = (answer: Answer, names: { fields: readonly string[]; rows: readonly string[] }): Answer => ({
  ...emptyAnswer,
  fields: only(answer.fields, names.fields),
  rows: answer.rows
    .map(({ id, fields }) => ({ id, fields: only(fields, names.rows) }))
    .filter(({ fields }) => Object.keys(fields).length > 0),
})

const holdsText = ({ fields, rows }: Answer): boolean => Object.keys(fields).length + rows.length > 0

/** A new preparation with the strengths, the weakness and the questions of another; nothing in it is done. */
export const carryOver = (id: string, from: Preparation): Preparation => ({
  ...emptyPreparation(id),
  answers: Object.fromEntries(
    Object.entries(lasting)
      .map(([task, names]) => [task, takenOver(answerOf(from, task), names)] as const)
      .filter(([, answer]) => holdsText(answer)),
  ),
})

/** Whether there is anything that a new preparation could take over from this one. */
export const hasCarryOver = (from: Preparation): boolean => Object.keys(carryOver(from.id, from).answers).length > 0

/** Adds a preparation, last. Changes nothing where there is one of this id, or it has none. */
export const addPreparation =
  (preparation: Preparation): DocumentChange =>
  (document) =>
    preparation.id === '' || hasPreparation(document, preparation.id)
      ? document
      : { ...document, preparations: [...document.preparations, preparation] }

/** Changes one preparation, open or not. */
export const changePreparation =
  (id: string, transition: Transition): DocumentChange =>
  (document) => ({
    ...document,
    preparations: document.preparations.map((each) => (each.id === id ? transition(each) : each)),
  })

/** Marks a preparation as one that is no longer in use, or takes it back. */
export const setArchived =
  (archived: boolean): Transition =>
  (preparation) => ({ ...preparation, archived })

/** Removes the preparation of this id. */
export const removePreparation =
  (id: string): DocumentChange =>
  (document) => ({ ...document, preparations: document.preparations.filter((each) => each.id !== id) })

/** The preparation to open when this one is left: the one before it that is in use, else one after it. */
export const preparationBeside = (document: Document, id: string): Preparation | undefined => {
  const index = document.preparations.findIndex((each) => each.id === id)
  const inUse = (each: Preparation) => each.id !== id && each.archived !== true
  return document.preparations.slice(0, Math.max(0, index)).findLast(inUse) ?? document.preparations.find(inUse)
}
