import { useState } from 'react'
import type { Field } from '../catalogue/exercise.ts'
import { answerOf } from '../preparation/preparation.ts'
import { usePreparation } from '../preparation/store.ts'
import { useWorkspace } from './useWorkspace.ts'

/**
 * Which fields stand open: the light ones, those that hold something or are `pointed` at, and all once asked for.
 * A field once shown stays, also while its text is emptied.
 */
export const useShownFields = (fields: readonly Field[], row?: string, pointed: readonly string[] = []) => {
  const { id: key } = useWorkspace()
  const filled = usePreparation((preparation) => {
    const answer = answerOf(preparation, key)
    const texts = row === undefined ? answer.fields : answer.rows.find(({ id }) => id === row)?.fields
    return fields
      .filter(({ id, light }) => light || (texts?.[id] ?? '') !== '' || pointed.includes(id))
      .map(({ id }) => id)
      .join(' ')
  })
  const [all, setAll] = useState(false)
  const [seen, setSeen] = useState(filled)
  const ids = new Set([...seen.split(' '), ...filled.split(' ')])
  const union = fields
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => id)
    .join(' ')
  if (union !== seen) setSeen(union)
  const shown = all ? fields : fields.filter(({ id }) => ids.has(id))
  return { shown, hidden: fields.filter((field) => !shown.includes(field)), showAll: () => setAll(true) }
}
