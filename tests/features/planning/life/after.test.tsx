import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation } from '../../../../src/core/document/preparation.ts'
import { openPage } from '../../../render.tsx'
import { fakeStorage } from '../../../storage.ts'
import { eitherLanguage } from '../../../cases.ts'

const words = {
  sv: { prompt: 'Vad vill du minnas?', next: 'Fortsätt med det du lovade', yes: 'Ja, den blev av' },
  en: { prompt: 'What do you want to remember?', next: 'Carry on to what you promised', yes: 'Yes, it did' },
} as const

const keptOn = (date: string) =>
  fakeStorage({
    'second-interview': JSON.stringify({
      format: 1,
      minReader: 1,
      preparations: [{ ...emptyPreparation('first'), interview: { fields: { date }, rows: [] } }],
    }),
  })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-04T12:00') })
  history.replaceState(null, '', '/')
})
afterEach(() => void vi.useRealTimers())

describe.each(eitherLanguage('en'))('after the interview, in %s', (language) => {
  const say = words[language]

  it('there is new paper for what to remember, which the step after it has too', async () => {
    const { user, store } = await openPage(language, keptOn('2026-12-03'))
    const box = screen.getByRole('textbox', { name: say.prompt })
    await user.type(box, 'They laughed')
    expect(store.open().answers['let-it-land']?.fields).toEqual({ well: 'They laughed' })
    expect(screen.getByRole('link', { name: say.next })).toHaveAttribute('href', '#let-it-land')
    expect(screen.getByRole('link', { name: say.yes })).toBeVisible()
    expect(within(screen.getByRole('complementary')).getByRole('heading', { level: 2 })).toBeVisible()
  })

  it.each(['2026-12-04', '2026-12-05'])('is not there while the interview is ahead, on %s', async (date) => {
    await openPage(language, keptOn(date))
    expect(screen.queryByRole('textbox', { name: say.prompt })).toBeNull()
  })
})
