import type { ReactElement } from 'react'

/**
 * What may stand beside other elements. No bare text: where a translator has wrapped one, React can neither change nor
 * remove it, unless it is the only child of its element.
 */
export type Elements = ReactElement | '' | boolean | null | undefined | readonly Elements[]
