import type { SectionId } from '../catalogue/tasks.ts'
import { moveItem } from './moveItem.ts'
import { withoutConflict } from './conflicts.ts'
import {
  canBeOwnId,
  emptyAnswer,
  normalizeText,
  ownTaskOf,
  sectionOf,
  type OwnTask,
  type Preparation,
  type Transition,
} from './preparation.ts'

/** Adds an own task, last. Changes nothing where there is a task of this id, or where an own task can't have it. */
export const addOwnTask =
  (id: string, section: SectionId, title: string): Transition =>
  (preparation) =>
    ownTaskOf(preparation, id) || !canBeOwnId(id)
      ? preparation
      : { ...preparation, own: [...preparation.own, { ...emptyAnswer, id, section, title: normalizeText(title) }] }

const updateOwn = (preparation: Preparation, id: string, update: (task: OwnTask) => OwnTask): Preparation => ({
  ...preparation,
  own: preparation.own.map((task) => (task.id === id ? update(task) : task)),
})

/** Gives an own task another title. */
export const renameOwnTask =
  (id: string, title: string): Transition =>
  (preparation) =>
    updateOwn(preparation, id, (task) => ({ ...task, title: normalizeText(title) }))

/** The person chose between versions of a title (they are in `others.title`): this one stands. */
export const chooseTitle =
  (id: string, title: string): Transition =>
  (preparation) =>
    updateOwn(renameOwnTask(id, title)(preparation), id, (task) => withoutConflict(task, 'title'))

/** Removes an own task with its answer. */
export const removeOwnTask =
  (id: string): Transition =>
  (preparation) => ({ ...preparation, own: preparation.own.filter((task) => task.id !== id) })

/** Moves an own task one step among those of its section: `by` is -1 or 1. */
export const moveOwnTask =
  (id: string, by: -1 | 1): Transition =>
  (preparation) => {
    const task = ownTaskOf(preparation, id)
    if (!task) return preparation
    const siblings = preparation.own.filter((each) => sectionOf(each) === sectionOf(task))
    const neighbour = siblings[siblings.indexOf(task) + by]
    if (!neighbour) return preparation
    return { ...preparation, own: moveItem(preparation.own, id, preparation.own.indexOf(neighbour)) }
  }
