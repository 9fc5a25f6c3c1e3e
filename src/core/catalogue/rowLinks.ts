/** Rows of `task` may refer to a row of `from`, whose text in `field` then stands for their own. */
export type Link = { readonly task: string; readonly from: string; readonly field: string }

/** Every link between rows. The list is kept apart from the offers that make them, because reading any document needs it. */
export const links: readonly Link[] = [{ task: 'match-their-needs', from: 'rank-strengths', field: 'strength' }]

/** The field in which a row keeps the id of the row that its text `field` comes from. */
export const linkField = (field: string): string => `${field}-row`
