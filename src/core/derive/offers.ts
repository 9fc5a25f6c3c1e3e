import type { Offer } from '../catalogue/exercise.ts'
import { offers } from '../catalogue/offers.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { isFilled, trimmed } from '../blank.ts'
import { ownValue } from '../ownValue.ts'
import { linkField } from '../catalogue/rowLinks.ts'
import { answerOf, rowText, type Preparation, type Texts } from '../document/preparation.ts'

/** What was written in the task `from` and would make a row here. `id` is stable, for lists on screen. */
export type OfferedRow = {
  readonly id: string
  readonly from: string
  /** The texts of the new row, its link included. */
  readonly fields: Texts
  /** The row of `from` that the new row will follow. */
  readonly linkRow?: string
}

/** The texts that an offer's source holds: those of each row, or of the answer where they are plain fields. */
const sourcesOf = (preparation: Preparation, { from, fill, link }: Offer) => {
  const { fields, rows } = answerOf(preparation, from)
  const asked = link ?? Object.values(fill)[0]
  const isPlain = taskOf(from)?.exercise.fields?.some(({ id }) => id === asked)
  return isPlain
    ? [{ id: asked, row: undefined, fields }]
    : rows.map((row) => ({ id: row.id, row, fields: row.fields }))
}

const offeredBy = (preparation: Preparation, offer: Offer): readonly (OfferedRow & { main: string })[] => {
  const { from, fill, where = {}, set, link } = offer
  const pairs = Object.entries(link ? { [link]: link, ...fill } : fill)
  const main = pairs[0]?.[0] ?? ''
  return sourcesOf(preparation, offer).flatMap(({ id, row, fields }) => {
    if (Object.entries(where).some(([field, text]) => trimmed(fields[field]) !== text)) return []
    const texts = pairs.map(([to, of]) => [to, (row ? rowText(preparation, from, row, of) : fields[of]) ?? ''] as const)
    const filled: Texts = Object.fromEntries(texts.filter(([, text]) => isFilled(text)))
    if (!filled[main]) return []
    const linked =
      link && row ? { linkRow: row.id, fields: { ...filled, ...set, [linkField(link)]: row.id } } : undefined
    return [{ id: `${from}/${id}`, from, main, fields: { ...filled, ...set }, ...linked }]
  })
}

/** Returns what the catalogue offers in a task. */
export const offersOf = (taskId: string): readonly Offer[] => ownValue(offers, taskId) ?? []

/** What was written elsewhere and may be copied into a row of this task, without what is there already. */
export const offersFor = (preparation: Preparation, taskId: string): readonly OfferedRow[] => {
  const { rows } = answerOf(preparation, taskId)
  const nameOf = (field: string, text: string) => JSON.stringify([field, trimmed(text)])
  const taken = new Set(
    rows.flatMap((row) =>
      Object.keys(row.fields).map((field) => nameOf(field, rowText(preparation, taskId, row, field) ?? '')),
    ),
  )
  return offersOf(taskId)
    .flatMap((offer) => offeredBy(preparation, offer))
    .filter(({ main, fields }) => {
      const name = nameOf(main, fields[main] ?? '')
      const isNew = !taken.has(name)
      taken.add(name)
      return isNew
    })
    .map(({ main: _main, ...offered }) => offered)
}
