import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heardIn } from '../../heard.ts'
import { emptyPreparation, interviewKey, setText } from '../../../src/core/document/preparation.ts'
import { questionBank } from '../../../src/core/catalogue/questions.ts'
import { addQuestion, markQuestion } from '../../../src/core/derive/bank.ts'
import { addRow } from '../../../src/core/document/rows.ts'
import { questionRef } from '../../../src/core/practice/heard.ts'
import { keepPractice } from '../../../src/core/practice/kept.ts'
import { dateOf } from '../../../src/core/days.ts'
import { wordsIn } from '../../locales/locales.ts'
import { openPage, standAt } from '../../render.tsx'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    place: 'Öva högt',
    close: 'Sluta öva',
    show: 'Visa första frågan',
    begin: 'Börja svara',
    answered: 'Jag har svarat',
    skip: 'Hoppa över',
    own: 'Visa mitt svar',
    write: 'Skriv en rad till dig själv',
    line: 'En rad till dig själv',
    settled: 'Satt',
    nearly: 'Nästan',
    more: 'Öva mer',
    result: 'öva mer',
    summary: '1 av 3 svar satt',
    marked: 'Satt. 2 av 4',
    none: 'Ingen fråga besvarad',
    done: 'Klart',
    again: 'En gång till',
    short: '5 min',
    options: 'Tid, språk och ljud',
    noLimit: 'Ingen gräns',
    other: 'English',
    aloud: 'Läs upp frågorna för mig',
    hear: 'Läs upp frågan',
    lost: 'Om jag tappar tråden ska jag …',
    time: 'Tid',
    started: 'Tiden går. Fortsätt gärna.',
  },
  en: {
    place: 'Practise aloud',
    close: 'Stop practising',
    show: 'Show the first question',
    begin: 'Start answering',
    answered: 'I’ve answered',
    skip: 'Skip',
    own: 'Show my answer',
    write: 'Write yourself a line',
    line: 'A line to yourself',
    settled: 'Spot on',
    nearly: 'Nearly',
    more: 'Practise more',
    result: 'practise more',
    summary: '1 of 3 answers spot on',
    marked: 'Spot on. 2 of 4',
    none: 'You haven’t answered any questions',
    done: 'Done',
    again: 'Once more',
    short: '5 min',
    options: 'Time, language and sound',
    noLimit: 'No limit',
    other: 'Svenska',
    aloud: 'Read the questions to me',
    hear: 'Read the question aloud',
    lost: 'If I lose the thread, I’ll …',
    time: 'Time',
    started: 'The clock’s running. Keep going.',
  },
} as const

type Page = Awaited<ReturnType<typeof openPage>>

const own = ['Varför slutade du?', 'Vad kan du om oss?', 'Hur leder du?', 'Vad gör dig arg?']

/** The page with four questions of the person's own, at the place where one practises. */
const openPractice = async (language: 'sv' | 'en', kept?: Page['kept']) => {
  standAt(language, '')
  const page = await openPage(language, kept)
  if (!kept) {
    act(() => {
      own.forEach((question, at) =>
        page.store.change(
          addRow('recall-first-interview', { id: `r${at}`, fields: { question, said: `Svar ${at}`, now: '' } }),
        ),
      )
    })
  }
  await goTo('#practice')
  await screen.findByRole('dialog', { name: words[language].place })
  return page
}

const goTo = async (hash: string) => {
  await act(async () => {
    const oldURL = location.href
    location.hash = hash
    dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
  })
}

// By its element: asking the whole page by roles takes long.
const place = () => document.querySelector('dialog') ?? document.body
const button = (name: string) => within(place()).getByRole('button', { name })
const asked = () => within(place()).getByRole('heading').textContent

/** Begins a round; the words of the bank may still be on their way. */
const showFirst = async ({ user }: Page, language: 'sv' | 'en') => {
  const { show } = words[language]
  await user.click(button(show))
  await waitFor(() => expect(within(place()).queryByRole('button', { name: show })).toBeNull())
}

const refOf = (at: number) => questionRef('recall-first-interview', `r${at}`)

const rowsOf = ({ store }: Page) => store.open().answers['practice']?.rows ?? []

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
  standAt('sv')
})

describe.each(eitherLanguage('sv'))('practice in %s', (language) => {
  const say = words[language]

  const answer = async ({ user }: Page, mark: string) => {
    // A question of the bank may be followed up.
    while (within(place()).queryByRole('button', { name: say.begin })) {
      await user.click(button(say.begin))
      await user.click(button(say.answered))
    }
    await user.click(button(mark))
  }

  it('asks one’s own questions first, keeps how each went at once, and ends weakest first', async () => {
    const page = await openPractice(language)
    await showFirst(page, language)
    expect(asked()).toBe(own[0])
    await answer(page, say.settled)
    expect(rowsOf(page)).toMatchObject([{ id: refOf(0), fields: { question: own[0], mark: 'settled' } }])
    // The focus is on the next question already, and the page behind is silent.
    expect(heardIn(place())).toContain(say.marked)
    await answer(page, say.nearly)
    await page.user.click(button(say.skip))
    await answer(page, say.more)
    expect(asked()).toBe(say.summary)
    const results = within(place()).getAllByRole('listitem')
    expect(results.map((each) => each.querySelector('p')?.textContent)).toEqual([own[3], own[1], own[0]])
    expect(results[0]?.textContent).toContain(say.result)
    expect(page.store.open().answers['practice']?.rounds).toBe(1)
  })

  it('begins the next round with what needs more practice', async () => {
    const page = await openPractice(language)
    act(() => page.store.change(keepPractice(refOf(2), { mark: 'more' })))
    await showFirst(page, language)
    expect(asked()).toBe(own[2])
  })

  it('covers one’s own answer until it is asked for, and keeps a line to oneself', async () => {
    const page = await openPractice(language)
    await showFirst(page, language)
    await page.user.click(button(say.begin))
    await page.user.click(button(say.answered))
    expect(within(place()).queryByText('Svar 0')).toBeNull()
    await page.user.click(button(say.own))
    expect(within(place()).getByText('Svar 0')).toBeInTheDocument()
    await page.user.click(button(say.write))
    await page.user.type(within(place()).getByLabelText(say.line), 'Börja med siffran.')
    await page.user.click(button(say.more))
    expect(rowsOf(page)[0]?.fields['line']).toBe('Börja med siffran.')
  })

  it('is left without losing what was answered, by its button and by Escape', async () => {
    const page = await openPractice(language)
    await showFirst(page, language)
    await answer(page, say.more)
    await page.user.click(button(say.close))
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull())
    expect(rowsOf(page)).toHaveLength(1)
    await goTo('#practice')
    await within(document.body).findByRole('button', { name: say.show })
    act(() => void place().dispatchEvent(new Event('cancel', { cancelable: true })))
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull())
  })

  it('asks what was added to the bank like one’s own, favourites next, and nothing that is hidden there', async () => {
    const page = await openPractice(language)
    const [favourite, another] = questionBank
    const hidden = questionBank.filter((each) => each !== favourite && each !== another)
    act(() => {
      page.store.change(addQuestion('added', 'Varför just rött?'))
      page.store.change(markQuestion(another.id, 'favourite'))
      for (const { id } of hidden) page.store.change(markQuestion(id, 'hidden'))
    })
    await page.user.click(within(place()).getByRole('radio', { name: '20 min' }))
    await showFirst(page, language)
    const all = new Set<string | null>()
    while (within(place()).queryByRole('button', { name: say.skip })) {
      all.add(asked())
      await page.user.click(button(say.skip))
    }
    const bank = wordsIn(language, 'questions.json') as unknown as { questions: Record<string, { question: string }> }
    const worded = [another, favourite].map(({ id }) => bank.questions[id]?.question)
    expect([...all]).toEqual([...own, 'Varför just rött?', ...worded])
  })

  it('asks in the other language where that is chosen', async () => {
    const page = await openPractice(language)
    act(() => page.store.change((preparation) => ({ ...emptyPreparation(preparation.id) })))
    await page.user.click(button(say.options))
    await page.user.click(within(place()).getByRole('radio', { name: say.other }))
    await showFirst(page, language)
    await waitFor(() => expect(within(place()).getByRole('heading')).toHaveAttribute('lang'))
    const other = language === 'sv' ? 'en' : 'sv'
    expect(within(place()).getByRole('heading').lang).toBe(other)
    const bank = wordsIn(other, 'questions.json') as unknown as { questions: Record<string, { question: string }> }
    expect(Object.values(bank.questions).map(({ question }) => question)).toContain(asked())
  })

  it('has a clock with a name, says aloud that it runs, and does without a limit', async () => {
    const page = await openPractice(language)
    await page.user.click(button(say.options))
    await page.user.click(within(place()).getByRole('radio', { name: say.noLimit }))
    await page.user.click(within(place()).getByRole('radio', { name: say.short }))
    await showFirst(page, language)
    const clock = within(place()).getByRole('timer')
    expect(clock).toHaveTextContent(language === 'sv' ? '0.00' : '0:00')
    // A reader says the name instead of what it names.
    expect(clock).toHaveAccessibleName(`${say.time} ${clock.textContent}`)
    await page.user.click(button(say.begin))
    expect(within(place()).getByText(say.started)).toBeInTheDocument()
  })

  it('says so where every question was skipped, and counts no round', async () => {
    const page = await openPractice(language)
    await page.user.click(within(place()).getByRole('radio', { name: say.short }))
    await showFirst(page, language)
    await page.user.click(button(say.skip))
    await page.user.click(button(say.skip))
    expect(asked()).toBe(say.none)
    expect(page.store.open().answers['practice']?.rounds).toBeUndefined()
  })

  it('ends the last round, and no other, with what to do when the thread is lost', async () => {
    const page = await openPractice(language)
    await page.user.click(within(place()).getByRole('radio', { name: say.short }))
    for (const [round, isLast] of [false, false, true].entries()) {
      await page.user.click(button(round === 0 ? say.show : say.again))
      await answer(page, say.settled)
      await answer(page, say.settled)
      expect(within(place()).queryByLabelText(say.lost) !== null).toBe(isLast)
    }
    await page.user.type(within(place()).getByLabelText(say.lost), 'be om frågan igen')
    expect(page.store.open().answers['practice']?.fields['if-lost']).toBe('be om frågan igen')
  })

  it('ends the only round of the evening before with it too', async () => {
    const page = await openPractice(language)
    act(() => page.store.change(setText({ key: interviewKey, field: 'date' }, dateOf(new Date()))))
    await page.user.click(within(place()).getByRole('radio', { name: say.short }))
    await showFirst(page, language)
    await answer(page, say.settled)
    await answer(page, say.settled)
    expect(within(place()).getByLabelText(say.lost)).toBeInTheDocument()
  })
})

/** A device with these voices, noting what it reads. */
const giveVoices = (voices: readonly { lang: string; localService: boolean }[]) => {
  const read: { text: string; lang: string }[] = []
  const listeners = new Set<() => void>()
  let known: typeof voices = []
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => known,
    addEventListener: (_name: string, tell: () => void) => listeners.add(tell),
    removeEventListener: (_name: string, tell: () => void) => listeners.delete(tell),
    cancel: () => undefined,
    speak: ({ text, lang }: { text: string; lang: string }) => read.push({ text, lang }),
  })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      voice = null
      lang = ''
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  const arrive = () =>
    act(() => {
      known = voices
      listeners.forEach((tell) => tell())
    })
  return { read, arrive }
}

describe('the device’s voice', () => {
  const say = words.sv

  it('reads the question when it is wanted, though voices arrive late', async () => {
    const { read, arrive } = giveVoices([{ lang: 'sv-SE', localService: true }])
    const page = await openPractice('sv')
    await page.user.click(button(say.options))
    expect(within(place()).queryByLabelText(say.aloud)).toBeNull()
    arrive()
    await page.user.click(within(place()).getByLabelText(say.aloud))
    await showFirst(page, 'sv')
    await waitFor(() => expect(read).toEqual([{ text: own[0], lang: 'sv-SE' }]))
    await page.user.click(button(say.hear))
    expect(read).toHaveLength(2)
  })

  it.each([
    ['a voice from afar', [{ lang: 'sv-SE', localService: false }]],
    ['a voice of another language', [{ lang: 'de-DE', localService: true }]],
    ['no voice', []],
  ])('isn’t offered where there is only %s', async (_, voices) => {
    const { arrive } = giveVoices(voices)
    const page = await openPractice('sv')
    arrive()
    await page.user.click(button(say.options))
    expect(within(place()).queryByLabelText(say.aloud)).toBeNull()
    await showFirst(page, 'sv')
    expect(within(place()).queryByRole('button', { name: say.hear })).toBeNull()
  })
})
