import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation, type Preparation } from '../../../../src/core/document/preparation.ts'
import { languages } from '../../../../src/i18n/languages.ts'
import { openPage } from '../../../render.tsx'
import { fakeStorage } from '../../../storage.ts'

const words = {
  sv: {
    recall: 'Skriv ner vad du svarade förra gången',
    today: 'i dag',
    tomorrow: 'i morgon',
    thursday: 'torsdag',
    eighth: '8 december',
    leftOut: 'om du hinner',
    afterwards: 'efteråt',
  },
  en: {
    recall: 'Write down what you said last time',
    today: 'today',
    tomorrow: 'tomorrow',
    thursday: 'Thursday',
    eighth: '8 December',
    leftOut: 'if there’s time',
    afterwards: 'afterwards',
  },
} as const

const keptWith = (date: string | undefined, more: Partial<Preparation> = {}) =>
  fakeStorage({
    'second-interview': JSON.stringify({
      format: 1,
      minReader: 1,
      preparations: [
        {
          ...emptyPreparation('first'),
          interview: {
            fields: { ...(date !== undefined && { when: 'date', date }), company: 'Påhittat AB' },
            rows: [],
          },
          ...more,
        },
      ],
    }),
  })

// A Saturday.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T12:00') })
  history.replaceState(null, '', '/')
})
afterEach(() => void vi.useRealTimers())

describe.each(languages)('the day of a row, in %s', (language) => {
  const say = words[language]
  const button = (id: string) => document.getElementById(`${id}-title`)!
  const saidOf = (id: string) => document.getElementById(`${id}-meta`)!
  const pinned = {
    'recall-first-interview': '2026-11-28',
    'welcome-silence': '2026-12-03',
    'use-first-meeting': '2026-12-08',
  }

  it('is today, tomorrow, a weekday within a week, and later a date', async () => {
    await openPage(
      language,
      keptWith('2026-12-10', { plan: { pinned: { ...pinned, 'match-their-needs': '2026-11-29' } } }),
    )
    expect(button('recall-first-interview')).toHaveAccessibleDescription(new RegExp(`^6\\smin .*${say.today}$`))
    expect(saidOf('welcome-silence')).toHaveTextContent(new RegExp(`${say.thursday}$`))
    expect(saidOf('use-first-meeting')).toHaveTextContent(new RegExp(`${say.eighth}$`))
    expect(saidOf('let-it-land')).toHaveTextContent(new RegExp(`${say.afterwards}$`))
    expect(screen.getAllByText(say.tomorrow).length).toBeGreaterThan(0)
  })

  it('says so where the plan has no room', async () => {
    await openPage(language, keptWith('2026-11-30', { plan: { minutesADay: 10 } }))
    expect(screen.getAllByText(say.leftOut).length).toBeGreaterThan(3)
  })

  it('is gone once the step is done, and comes back with it', async () => {
    const { user } = await openPage(language, keptWith('2026-12-10'))
    const box = within(document.getElementById('recall-first-interview')!).getByRole('checkbox', { name: say.recall })
    await user.click(box)
    expect(saidOf('recall-first-interview')).not.toHaveTextContent(say.today)
    await user.click(box)
    expect(saidOf('recall-first-interview')).toHaveTextContent(say.today)
  })

  it.each([undefined, '2026-11-20'])('isn’t said without an interview ahead: %s', async (date) => {
    await openPage(language, keptWith(date))
    for (const name of [say.today, say.tomorrow, say.leftOut, say.afterwards])
      expect(screen.queryByText(name)).toBeNull()
  })

  it('is said by the headings alone in the list by day', async () => {
    const { store } = await openPage(language, keptWith('2026-12-10'))
    expect(screen.getAllByText(say.today).length).toBeGreaterThan(0)
    act(() => store.setFilter('plan', []))
    await screen.findByRole('heading', { name: new RegExp(`^${say.tomorrow}, `, 'i') })
    expect(screen.queryByText(say.today)).toBeNull()
  })

  it('follows the preparation that is open', async () => {
    const { store } = await openPage(language, keptWith('2026-12-10'))
    act(() => {
      store.changeAll((all) => ({ ...all, preparations: [...all.preparations, emptyPreparation('another')] }))
      store.openPreparation('another')
    })
    expect(screen.queryByText(say.today)).toBeNull()
  })
})
