import { tasks, type Task } from './tasks.ts'

/** Rows of `task` may refer to a row of `from`, whose text in `field` then stands for their own. */
export type Link = { readonly task: string; readonly from: string; readonly field: string }

const catalogue: readonly Task[] = tasks

/** Every link between rows that the catalogue declares. */
export const links: readonly Link[] = catalogue.flatMap(({ id, exercise }) =>
  (exercise.rows?.offers ?? []).flatMap(({ from, link }) => (link ? [{ task: id, from, field: link }] : [])),
)

/** The field in which a row keeps the id of the row that its text `field` comes from. */
export const linkField = (field: string): string => `${field}-row`
