import { describe, expect, it } from 'vitest'
import { filesOf, proofread, taskWordsIn, textsOf, wordsIn } from './locales.ts'
import { flesch, lix, sentencesOf, syllablesOf, wordsOf } from './readability.ts'
import { bounds, easeOf, figuresOf } from './coachWords.ts'
import { sharedRuns } from './forbiddenRuns.ts'

describe('the measures', () => {
  it('counts words a sentence and long words in a hundred for LIX', () => {
    expect(lix('Intervjun är viktig. Vi ses.')).toBeCloseTo(5 / 2 + 100 / 5)
    expect(lix('')).toBe(0)
  })

  it('counts words a sentence and syllables a word for reading ease', () => {
    expect(flesch('The cat sat.')).toBeCloseTo(206.835 - 1.015 * 3 - 84.6)
    expect(flesch('')).toBe(100)
  })

  it.each([
    ['people', 2],
    ['notes', 1],
    ['changes', 2],
    ['asked', 1],
    ['wanted', 2],
    ['employer', 3],
    ['being', 2],
    ['60', 2],
  ])('hears the syllables of %s', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables)
  })

  it('ends a sentence at its mark, closing quotes included', () => {
    expect(sentencesOf('Säg: ”Ska jag berätta mer?” Vänta … Andas!')).toEqual([
      'Säg: ”Ska jag berätta mer?”',
      'Vänta …',
      'Andas!',
    ])
  })
})

describe.each(filesOf('sv'))('the Swedish %s', (file) => {
  // An example is what somebody says aloud, and people speak in longer sentences.
  const texts = textsOf(wordsIn('sv', file)).filter(([path]) => !path.endsWith('.example'))

  it('has no sentence of more than 22 words', () => {
    const long = texts.flatMap(([path, text]) =>
      sentencesOf(text.replace(/\{\{.*?\}\}/g, '1'))
        .filter((sentence) => wordsOf(sentence).length > 22)
        .map((sentence) => `${path}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  it('says nothing in the words of somebody else', () => {
    expect(texts.flatMap(([path, text]) => sharedRuns(text).map((run) => `${path}: ${run}`))).toEqual([])
  })
})

describe('the runs of words that are not ours', () => {
  it('are found inside a longer text, whatever its marks and capitals', () => {
    expect(sharedRuns('Du vet: Ju mer, du vet om dem …')).toEqual(expect.arrayContaining(['ju mer du vet om']))
    expect(sharedRuns('Ju mer du övar, desto bättre går det.')).toEqual([])
  })
})

describe.each(proofread)('the coach in %s', (language) => {
  const { average, longest: most, shortShare } = figuresOf(language)

  it('speaks in sentences of 10 to 15 words on average, none over 22', () => {
    expect(average).toBeGreaterThanOrEqual(bounds.average.from)
    expect(average).toBeLessThanOrEqual(bounds.average.to)
    expect(most).toBeLessThanOrEqual(bounds.longest)
  })

  it('chops few sentences down to five words or fewer', () => {
    expect(shortShare).toBeLessThanOrEqual(bounds.shortShare)
  })
})

describe.each(proofread)('the tasks in %s', (language) => {
  const { orientation, tasks } = taskWordsIn(language)

  it('opens with two or three sentences', () => {
    expect([2, 3]).toContain(sentencesOf(orientation).length)
  })

  it.each(Object.keys(tasks))('%s reads easily and is not childish', (id) => {
    expect(easeOf(language, id)).toBeGreaterThanOrEqual(bounds.ease[language].from)
    expect(easeOf(language, id)).toBeLessThanOrEqual(bounds.ease[language].to)
  })

  it.each(Object.entries(tasks))(
    '%s has a short title without a full stop, and two to four lines of how',
    (_id, task) => {
      expect(task.title.length).toBeLessThanOrEqual(48)
      expect(task.title).not.toMatch(/[.!?:]$/)
      expect([2, 3, 4]).toContain(task.how.length)
    },
  )
})
