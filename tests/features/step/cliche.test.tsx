import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { exerciseWordsIn } from '../../locales/locales.ts'
import { openExercise } from './workspace.tsx'

const id = 'prepare-weakness'
const words = {
  sv: {
    clear: 'jag glömmer namn',
    said: ['Jag är en PERFEKTIONIST', 'jag arbetar för hårt', 'jag säger ja till allt'],
  },
  en: {
    clear: 'that I forget names',
    said: ['that I’m a Perfectionist', 'that I work too hard', 'that I can’t say no'],
  },
} as const

describe.each(['sv', 'en'] as const)('a weakness that everyone names, in %s', (language) => {
  const say = words[language]
  const { fields, cliches } = exerciseWordsIn(language).exercises[id]!
  const label = fields!['weakness']!.label

  it.each(Object.entries(cliches!).map(([name, { why }], at) => ({ name, why, said: say.said[at]! })))(
    'is met with why it fails: $name',
    async ({ said, why }) => {
      const { user, keptAnswer } = await openExercise(id, { language })
      const box = screen.getByRole('textbox', { name: label })
      await user.type(box, say.clear)
      expect(screen.queryByText(why)).not.toBeInTheDocument()
      await user.clear(box)
      await user.type(box, said)
      expect(screen.getByText(why)).toHaveRole('status')
      // It is said, and what is written stands.
      expect(keptAnswer().fields['weakness']).toBe(said)
    },
  )

  it('is none of our own examples', () => {
    const example = fields!['weakness']!.example.toLowerCase()
    const signs = Object.values(cliches!).flatMap((each) => each.signs)
    expect(signs.filter((sign) => example.includes(sign))).toEqual([])
  })
})
