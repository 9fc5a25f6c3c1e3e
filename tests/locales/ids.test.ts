import { describe, expect, it } from 'vitest'
import type { Exercise, Field } from '../../src/core/catalogue/exercise.ts'
import { sections, tasks, type Task } from '../../src/core/catalogue/tasks.ts'
import { asksForAnother, listsOf } from '../../src/core/derive/prompts.ts'
import { exerciseWordsIn, languages, taskWordsIn, type ExerciseWords } from './locales.ts'

const sorted = (ids: readonly string[] = []): readonly string[] => [...ids].sort()
const keysOf = (group: object = {}): readonly string[] => sorted(Object.keys(group))
const idsOf = (fields: readonly Field[] = []): readonly string[] => sorted(fields.map(({ id }) => id))

/** The ids that an exercise of the catalogue needs words for. */
const neededBy = (id: string, exercise: Exercise) => {
  const { fields = [], rows } = exercise
  return {
    another: asksForAnother(id, exercise),
    fields: idsOf(fields),
    rows: rows ? { fields: idsOf(rows.fields), starters: sorted(rows.starters) } : 'no rows',
    options: Object.fromEntries(
      [...fields, ...(rows?.fields ?? [])]
        .filter(({ options }) => options)
        .map(({ id, options }) => [id, sorted(options)]),
    ),
    lists: keysOf(listsOf(id)?.of),
  }
}

/** The ids that an exercise's words are for. */
const wordedIn = ({ fields, rows, options = {}, lists }: ExerciseWords) => ({
  another: rows?.another !== undefined,
  fields: keysOf(fields),
  rows: rows ? { fields: keysOf(rows.fields), starters: keysOf(rows.starters) } : 'no rows',
  options: Object.fromEntries(Object.entries(options).map(([id, labels]) => [id, keysOf(labels)])),
  lists: keysOf(lists),
})

const catalogue: readonly Task[] = tasks

describe.each(languages)('the words in %s', (language) => {
  const words = taskWordsIn(language)
  const { exercises, questions } = exerciseWordsIn(language)

  it('names every section, and nothing that is no section', () => {
    expect(keysOf(words.sections)).toEqual(sorted(sections))
  })

  it('words every task, and nothing that is no task', () => {
    expect(keysOf(words.tasks)).toEqual(sorted(catalogue.map(({ id }) => id)))
  })

  it('gives every task its title, why and how, and nothing else', () => {
    const others = Object.entries(words.tasks).filter(([, task]) => keysOf(task).join() !== 'how,title,why')
    expect(others).toEqual([])
  })

  it('words the exercise of every task, and nothing that is no task', () => {
    expect(keysOf(exercises)).toEqual(sorted(catalogue.map(({ id }) => id)))
  })

  it.each(catalogue.map(({ id, exercise }) => [id, exercise] as const))(
    'words every field, option, starter and open field of %s, and no other',
    (id, exercise) => {
      expect(wordedIn(exercises[id] ?? {})).toEqual(neededBy(id, exercise))
    },
  )

  it('words in a list only what that list asks for', () => {
    const wrong = catalogue.flatMap(({ id }) =>
      Object.entries(exercises[id]?.lists ?? {}).flatMap(([list, fields]) =>
        keysOf(fields).filter((field) => !listsOf(id)?.of[list]?.includes(field)),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('has 24 questions to practise on, all different', () => {
    expect(Object.keys(questions)).toEqual(Array.from({ length: 24 }, (_, at) => `q${String(at + 1).padStart(2, '0')}`))
    expect(new Set(Object.values(questions)).size).toBe(24)
  })

  it('gives no two tasks the same title', () => {
    const titles = Object.values(words.tasks).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
