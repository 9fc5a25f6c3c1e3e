import { taskOf } from '../core/catalogue/tasks.ts'

/** A part for an element's id, made of an id from anywhere: letters, digits and `_` only, another for each id. */
export const idPart = (id: string): string => id.replace(/[^a-z\d]/gi, (each) => `_${each.charCodeAt(0).toString(36)}_`)

/** The id of a step's row, which is its address too. Own steps have a prefix that nothing else on the page has. */
export const stepElementId = (step: string): string => (taskOf(step) ? step : `own-${idPart(step)}`)

export const titleElementId = (step: string): string => `${stepElementId(step)}-title`

/** The id of what opens a question in the bank. */
export const questionElementId = (question: string): string => `question-${idPart(question)}`
