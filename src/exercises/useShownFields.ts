import { useState } from 'react'
import type { Field } from '../catalogue/exercise.ts'
import { answerOf, type Preparation } from '../preparation/preparation.ts'
import { usePreparation } from '../preparation/store.ts'
import { partsOf } from './parts.tsx'
import { useWorkspace } from './useWorkspace.ts'

const idsToShow = (preparation: Preparation, key: string, fields: readonly Field[], row?: string): string => {
  const answer = answerOf(preparation, key)
  const texts = row === undefined ? answer.fields : answer.rows.find(({ id }) => id === row)?.fields
  const pointed = row === undefined ? [] : partsOf(key).pointsAt?.(answer, row)
  return fields
    .filter(({ id, light }) => light || (texts?.[id] ?? '') !== '' || pointed?.includes(id))
    .map(({ id }) => id)
    .join(' ')
}

/**
 * Which fields stand open: the light ones, those that hold something or are pointed at, and all once asked for.
 * A field once shown stays, also while its text is emptied.
 */
export const useShownFields = (fields: readonly Field[], row?: string) => {
  const { id: key } = useWorkspace()
  const now = usePreparation((preparation) => idsToShow(preparation, key, fields, row))
  const [all, setAll] = useState(false)
  const [seen, setSeen] = useState(now)
  const ids = new Set(`${seen} ${now}`.split(' '))
  if (now.split(' ').some((id) => !seen.split(' ').includes(id))) setSeen([...ids].join(' '))
  const shown = all ? fields : fields.filter(({ id }) => ids.has(id))
  return { shown, hidden: fields.filter((field) => !shown.includes(field)), showAll: () => setAll(true) }
}
