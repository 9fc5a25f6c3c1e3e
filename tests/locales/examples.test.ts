import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/core/catalogue/exercise.ts'
import { tasks, type Task } from '../../src/core/catalogue/tasks.ts'
import { promptsOf } from '../../src/core/derive/prompts.ts'
import { exerciseWordsIn, languages, type Language } from './locales.ts'

/** The words that an example begins with, where we have a rule for it. */
const opening: { readonly [Code in Language]?: string } = { sv: 't.ex. ', en: 'e.g. ' }

const catalogue: readonly Task[] = tasks

/** Fields that are written in, as against chosen, ticked or counted. */
const isWritten = ({ kind }: Field): boolean => kind === 'line' || kind === 'text'

describe.each(languages)('the examples in %s', (language) => {
  const { exercises } = exerciseWordsIn(language)

  const worded = catalogue.flatMap(({ id, exercise }) => [
    ...(exercise.fields ?? []).map((field) => ({
      at: `${id}.${field.id}`,
      field,
      words: exercises[id]?.fields?.[field.id],
    })),
    ...(exercise.rows?.fields ?? []).map((field) => ({
      at: `${id}.rows.${field.id}`,
      field,
      words: exercises[id]?.rows?.fields[field.id],
    })),
  ])

  it('stand in every field that is written in, after the words that say so', () => {
    const wrong = worded
      .filter(({ field }) => isWritten(field))
      .filter(({ words }) => !words?.placeholder.startsWith(opening[language] ?? '') || words.example.trim() === '')
    expect(wrong.map(({ at }) => at)).toEqual([])
  })

  it('are left out where there is nothing to write', () => {
    const wrong = worded
      .filter(({ field }) => !isWritten(field))
      .filter(({ words }) => words?.placeholder !== '' || words.example !== '')
    expect(wrong.map(({ at }) => at)).toEqual([])
  })

  it('are no repeats of the placeholder', () => {
    const repeated = worded.filter(
      ({ words }) => words && words.example !== '' && words.placeholder.includes(words.example),
    )
    expect(repeated.map(({ at }) => at)).toEqual([])
  })

  it('build the answer about a weakness from its four openings', () => {
    const fields = exercises['prepare-weakness']?.fields ?? {}
    const paragraph = ['weakness', 'shown', 'action', 'today']
      .map((id) => `${fields[id]?.label} ${fields[id]?.example}.`)
      .join(' ')
    expect(fields['answer']?.example).toBe(paragraph)
  })

  it('are matched by a question and the start of an answer wherever a text is asked for alone', () => {
    const asked = catalogue.flatMap(({ id, exercise }) =>
      promptsOf(id, exercise).flatMap((prompt) => {
        if (prompt.kind !== 'field' && prompt.kind !== 'row') return []
        const fields = prompt.kind === 'row' ? exercise.rows?.fields : exercise.fields
        return (fields ?? []).some((field) => field.id === prompt.field && isWritten(field))
          ? [
              {
                at: `${id}.${prompt.field}`,
                words:
                  prompt.kind === 'row'
                    ? exercises[id]?.rows?.fields[prompt.field]
                    : exercises[id]?.fields?.[prompt.field],
              },
            ]
          : []
      }),
    )
    const wrong = asked.filter(({ words }) => !words?.ask?.endsWith('?') || !words.opener?.endsWith('…'))
    expect(wrong.map(({ at }) => at)).toEqual([])
  })
})
