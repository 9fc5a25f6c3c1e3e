import { useTranslation } from 'react-i18next'
import type { Life } from '../../../core/catalogue/lives.ts'
import { ownValue } from '../../../core/ownValue.ts'
import { ExampleLines } from '../ExampleLines.tsx'
import { useExerciseWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'

/** What the chosen person answered; the usual example where that person has none. */
export const LifeExample = ({ life, usual }: { life: Life; usual: Parameters<typeof ExampleLines>[0]['lines'] }) => {
  const { id, exercise } = useWorkspace()
  const { t } = useTranslation('lives')
  const words = useExerciseWords()
  const told: Readonly<Record<string, Readonly<Record<string, string>>>> = t(($) => $.lives[life].examples, {
    returnObjects: true,
  })
  const texts = ownValue(told, id) ?? {}
  const fields = [
    ...(exercise.fields ?? []).map((field) => ({ field, inRow: false })),
    // One line for what is asked more than once.
    ...(exercise.rows?.fields ?? [])
      .filter(({ id: name }) => !exercise.fields?.some((field) => field.id === name))
      .map((field) => ({ field, inRow: true })),
  ]
  const lines = fields.flatMap(({ field, inRow }) => {
    const example = ownValue(texts, field.id)
    return example === undefined ? [] : [{ label: words.field(field.id, inRow).label, example }]
  })
  return <ExampleLines lines={lines.length > 0 ? lines : usual} />
}
