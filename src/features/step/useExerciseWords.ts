import { useTranslation } from 'react-i18next'
import { numberIn } from '../../i18n/i18n.ts'
import { languageOf } from '../../i18n/languages.ts'
import type { ExerciseWords } from '../../shell/exerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'

type Complete = Required<ExerciseWords> & { readonly rows: Required<NonNullable<ExerciseWords['rows']>> }
type FieldWords = Required<Complete['fields'][string]>

/** The words of the exercise that is drawn, whichever it is: keys are checked by a test, not by their type. */
export const useExerciseWords = () => {
  const { id, exercise, list = '' } = useWorkspace()
  const { t, i18n } = useTranslation('exercises')
  const of = ($: object) => ($ as { exercises: Record<string, Complete> }).exercises[id] as Complete
  const fieldOf = ($: object, field: string, inRow: boolean) =>
    (inRow ? of($).rows.fields : of($).fields)[field] as FieldWords
  /** The number of a row as it is read: rows may go on from the fields before them. */
  const written = (number: number) => numberIn(number + (exercise.rows?.startsAt ?? 1) - 1, languageOf(i18n.language))
  return {
    field: (field: string, inRow: boolean) => ({
      label: t(($) => fieldOf($, field, inRow).label),
      hint: t(($) => fieldOf($, field, inRow).hint),
      placeholder: t(($) => fieldOf($, field, inRow).placeholder),
      example: t(($) => fieldOf($, field, inRow).example),
    }),
    /** The words of a field that is asked for alone; what it lacks is empty. */
    asked: (field: string, inRow: boolean) => {
      const said = (word: 'ask' | 'opener' | 'coach') =>
        (list && t(($) => of($).lists[list]?.[field]?.[word] ?? '', { defaultValue: '' })) ||
        t(($) => fieldOf($, field, inRow)[word], { defaultValue: '' })
      return { ask: said('ask'), opener: said('opener'), coach: said('coach') }
    },
    cliches: () => t(($) => of($).cliches, { returnObjects: true, defaultValue: {} }),
    option: (field: string, option: string) => t(($) => of($).options[field]?.[option] ?? ''),
    /** A chosen option where its question isn't shown. */
    chosen: (field: string, option: string) =>
      t(($) => of($).alone[field]?.[option] ?? '', { defaultValue: '' }) ||
      t(($) => of($).options[field]?.[option] ?? ''),
    add: () => t(($) => of($).rows.add),
    /** Asks for one more row above a list. */
    another: () => t(($) => of($).rows.another),
    empty: () => t(($) => of($).rows.empty),
    row: (number: number) => t(($) => of($).rows.row, { number: written(number) }),
    number: written,
    starter: (starter: string) => t(($) => of($).rows.starters[starter] ?? ''),
    topics: () => Object.values(t(($) => of($).rows.topics, { returnObjects: true, defaultValue: {} })),
  }
}

/** The words that every exercise shares. */
export const useWorkspaceWords = () => useTranslation('workspace').t
