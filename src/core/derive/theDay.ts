import { isFilled, trimmed } from '../blank.ts'
import { answerOf, rowIds, rowIn, rowText, type Preparation } from '../document/preparation.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { phoneIn, type Phone } from './planning/meeting.ts'

/** A person whom one meets, as one line. */
export type Met = { readonly id: string; readonly text: string }

/** Returns whom one meets, in the order in which they were written. */
export const peopleMet = ({ interview }: Preparation): readonly Met[] =>
  interview.rows
    .map(({ id, fields: { name, role } }) => ({ id, text: [name, role].filter(isFilled).map(trimmed).join(', ') }))
    .filter(({ text }) => text !== '')

/** Characters of a name on a button; a longer text names nobody. */
const longestName = 40

/** Returns whom to call if something happens on the way: the contact, or else the first person with a number. */
export const whomToCall = ({ interview: { fields, rows } }: Preparation): Phone | undefined => {
  const people = rows.map(({ fields: { name, role, note } }) => ({ name, text: [name, role, note].filter(isFilled) }))
  const texts = [{ name: undefined, text: [fields.contact ?? ''] }, ...people]
  for (const { name, text } of texts) {
    const phone = phoneIn(text.join(', '))
    if (!phone) continue
    const whom = isFilled(name) && !phoneIn(name) ? trimmed(name) : phone.whom.replace(/^\((.*)\)$/s, '$1')
    return { ...phone, whom: whom.length > longestName ? '' : whom }
  }
  return undefined
}

/** A thing to take along. A starter that was left as it is has no text: its words are in the locale files. */
export type Thing = { readonly id: string; readonly text: string | undefined; readonly done: boolean }

const bag = 'pack-your-bag'

/** What an untouched list of things to bring begins with. */
export const bagStarters: readonly string[] = taskOf(bag)?.exercise.rows?.starters ?? []

/** Returns the rows of the packing step as they stand there; none where it doesn't apply. */
export const thingsToBring = (preparation: Preparation): readonly Thing[] => {
  const answer = answerOf(preparation, bag)
  if (answer.skipped) return []
  return rowIds(answer, bagStarters).flatMap((id) => {
    const row = rowIn(answer, id)
    const text = row && rowText(preparation, bag, row, 'item')
    const isStarter = bagStarters.includes(id) && row?.fields['item'] === undefined
    return isStarter || isFilled(text) ? [{ id, text: isStarter ? undefined : text, done: row?.done === true }] : []
  })
}
