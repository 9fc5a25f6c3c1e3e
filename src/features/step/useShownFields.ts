import { useState } from 'react'
import type { Field } from '../../core/catalogue/exercise.ts'
import { answerOf, rowIn, type Preparation, type Texts } from '../../core/document/preparation.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { partsOf } from './parts.tsx'
import { useIsNarrow } from '../../shell/useIsNarrow.ts'
import { useWorkspace } from './useWorkspace.ts'

/** Fields of a row that stand open on a phone before more are asked for. */
const mostOnPhone = 2

const textsOf = (preparation: Preparation, key: string, row?: string): Texts => {
  const answer = answerOf(preparation, key)
  return (row === undefined ? answer : rowIn(answer, row))?.fields ?? {}
}

const idsToShow = (preparation: Preparation, key: string, fields: readonly Field[], row?: string): string => {
  const texts = textsOf(preparation, key, row)
  const pointed = partsOf(key).pointsAt?.(answerOf(preparation, key), row)
  return fields
    .filter(({ id, shownFirst: light }) => light || (texts[id] ?? '') !== '' || pointed?.includes(id))
    .map(({ id }) => id)
    .join(' ')
}

/**
 * Which fields stand open: the light ones, those that hold something or are pointed at, and all once asked for.
 * A field once shown stays, also while its text is emptied. On a phone a row shows two, the light ones first.
 */
export const useShownFields = (fields: readonly Field[], row?: string) => {
  const { id: key } = useWorkspace()
  const isNarrow = useIsNarrow()
  const now = usePreparation((preparation) => idsToShow(preparation, key, fields, row))
  const [all, setAll] = useState(false)
  const [seen, setSeen] = useState(now)
  const ids = new Set(`${seen} ${now}`.split(' '))
  if (now.split(' ').some((id) => !seen.split(' ').includes(id))) setSeen([...ids].join(' '))
  const open = fields.filter(({ id }) => ids.has(id))
  const first = open
    .toSorted((a, b) => Number(b.shownFirst ?? false) - Number(a.shownFirst ?? false))
    .slice(0, mostOnPhone)
  const shown = all ? fields : isNarrow && row !== undefined ? open.filter((field) => first.includes(field)) : open
  const hidden = fields.filter((field) => !shown.includes(field))
  const holdsText = usePreparation((preparation) => {
    const texts = textsOf(preparation, key, row)
    return hidden.some(({ id }) => (texts[id] ?? '') !== '')
  })
  return { shown, hidden, /** Whether any of the hidden ones does. */ holdsText, showAll: () => setAll(true) }
}
