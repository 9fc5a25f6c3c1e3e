import { act, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Rehearsal as RehearsalOf } from '../../../src/core/catalogue/exercise.ts'
import { taskOf, type TaskId } from '../../../src/core/catalogue/tasks.ts'
import { Rehearsal } from '../../../src/features/step/rehearsal/Rehearsal.tsx'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { firstNamespaces, type Language } from '../../../src/i18n/languages.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { answerOf, setText, type Transition } from '../../../src/core/document/preparation.ts'
import { addRow } from '../../../src/core/document/rows.ts'
import { createPreparationStore } from '../../../src/core/store.ts'
import { PreparationProvider } from '../../../src/shell/useStore.ts'
import { fakeStorage } from '../../storage.ts'
import { loneTab } from '../../tab.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    start: 'Starta',
    pause: 'Pausa',
    resume: 'Fortsätt',
    stop: 'Stoppa',
    restart: 'Från början',
    again: 'En gång till',
    another: 'En annan fråga',
    card: 'Svar att öva på',
    aim: 'Svara högt i en till två minuter.',
    goOn: 'Fortsätt gärna',
    good: 'Lagom nu',
    roundOff: 'Runda av',
    running: 'Tiden går. Fortsätt gärna.',
    lastTen: 'Tio sekunder kvar.',
    spoken: 'Tiden är ute. Du talade i 120 sekunder.',
    round: (number: number) => `Gång ${number}`,
    leave: 'Tillbaka till steget',
    once: '1 gång',
    twice: '2 gånger',
    sumUp: 'Sammanfatta frågan',
    answerNow: 'Svara nu',
    answer: 'Svara',
    handOver: 'Lämna över ordet',
    stopped: 'Stoppat',
    answered: 'Jag har svarat',
    quiet: 'Låt det vara tyst',
    longer: 'En sekund längre',
    hold: 'Sekunder i tystnad',
    phrase: '”Ska jag säga mer?”',
    done: 'Klart',
    inhale: 'Andas in',
    exhale: 'Andas ut',
    tone: 'Mjuk ton',
    vibration: 'Vibration',
    first: 'Vad har du tänkt på sedan vi sågs sist?',
  },
  en: {
    start: 'Start',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    restart: 'From the beginning',
    again: 'Once more',
    another: 'Another question',
    card: 'Answer to practise',
    aim: 'Answer aloud for one to two minutes.',
    goOn: 'Keep going',
    good: 'Good length',
    roundOff: 'Finish up',
    running: 'The clock’s running. Keep going.',
    lastTen: 'Ten seconds left.',
    spoken: 'Time’s up. You spoke for 120 seconds.',
    round: (number: number) => `Round ${number}`,
    leave: 'Back to the step',
    once: '1 time',
    twice: '2 times',
    sumUp: 'Sum up the question',
    answerNow: 'Answer now',
    answer: 'Answer',
    handOver: 'Hand over to them',
    stopped: 'Stopped',
    answered: 'I’ve answered',
    quiet: 'Stay silent',
    longer: 'One second more',
    hold: 'Seconds of silence',
    phrase: '‘Ska jag säga mer?’',
    done: 'Done',
    inhale: 'Breathe in',
    exhale: 'Breathe out',
    tone: 'Soft tone',
    vibration: 'Vibration',
    first: 'What have you thought about since we last met?',
  },
} as const

/** What a browser has beside a page, noting what it is asked for. */
const device = () => {
  const heard: string[] = []
  const wakeLock = {
    request: async () => {
      heard.push('awake')
      const lock = { released: false, release: async () => void heard.push('asleep') }
      // A page that is hidden loses its lock by itself.
      document.addEventListener('visibilitychange', () => (lock.released = true), { once: true })
      return lock
    },
  }
  Object.defineProperty(navigator, 'wakeLock', { value: wakeLock, configurable: true })
  Object.defineProperty(navigator, 'vibrate', { value: () => heard.push('vibration'), configurable: true })
  return heard
}

const see = (state: 'visible' | 'hidden') => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'visibilityState')
  Reflect.deleteProperty(navigator, 'wakeLock')
  Reflect.deleteProperty(navigator, 'vibrate')
})

/** Opens the rehearsal of a task, on what was written before. */
const open = async (language: Language, id: TaskId, ...written: Transition[]) => {
  document.documentElement.lang = language
  const i18n = createI18n(
    language,
    await loadWords(language, [...firstNamespaces, 'rehearsal', 'exercises', 'workspace']),
  )
  const kept = fakeStorage()
  const storages = { local: () => kept.storage, session: () => kept.storage }
  const store = createPreparationStore(storages, () => 'new', loneTab())
  store.load()
  written.forEach((transition) => store.change(transition))
  const rehearsal: RehearsalOf | undefined = taskOf(id)?.exercise.rehearsal
  const view = render(
    <I18nextProvider i18n={i18n}>
      <PreparationProvider value={store}>
        <Suspense fallback={null}>{rehearsal && <Rehearsal id={id} rehearsal={rehearsal} />}</Suspense>
      </PreparationProvider>
    </I18nextProvider>,
  )
  return { ...view, store, answer: () => answerOf(store.open(), id) }
}

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000 + 10))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const time = () => screen.getByRole('timer').textContent
const said = () => document.querySelector('.visually-hidden[aria-live]')?.textContent

const row = (key: string, id: string, fields: Record<string, string>) => addRow(key, { id, fields })

describe.each(eitherLanguage('sv'))('a rehearsal in %s', (language) => {
  const w = words[language]
  /** Minutes and seconds as they are written. */
  const clock = (text: string) => (language === 'sv' ? text.replace(':', '.') : text)

  it('of speaking names each zone, speaks sparingly and counts what ran through', async () => {
    const { answer } = await open(language, 'deepen-answers')
    expect(screen.getByText(w.aim)).toBeVisible()
    press(w.start)
    expect([time(), said()]).toEqual([clock('0:00'), w.running])
    expect(screen.getByText(w.goOn)).toBeVisible()
    await pass(59)
    expect(time()).toBe(clock('0:59'))
    await pass(1)
    expect([time(), said()]).toEqual([clock('1:00'), w.good])
    await pass(40)
    expect(screen.getAllByText(w.roundOff)).not.toHaveLength(0)
    await pass(10)
    expect(said()).toBe(w.lastTen)
    await pass(10)
    expect([time(), said(), answer().rounds]).toEqual([clock('2:00'), w.spoken, 1])
    expect(screen.getByText(w.once)).toBeVisible()
    press(w.again)
    await pass(75)
    press(w.stop)
    expect([time(), answer().rounds]).toEqual([clock('1:15'), 2])
    expect(screen.getByText(w.twice)).toBeVisible()
  })

  it('pauses, goes on, begins again and stops, the focus kept on the main button', async () => {
    const { answer } = await open(language, 'deepen-answers')
    press(w.start)
    await pass(12)
    press(w.pause)
    await pass(300)
    expect(time()).toBe(clock('0:12'))
    press(w.resume)
    await pass(3)
    expect(time()).toBe(clock('0:15'))
    press(w.restart)
    expect(time()).toBe(clock('0:00'))
    expect(screen.getByRole('button', { name: w.pause })).toHaveFocus()
    await pass(5)
    screen.getByRole('button', { name: w.stop }).focus()
    press(w.stop)
    expect(screen.getByText(w.stopped)).toBeVisible()
    expect(screen.getByRole('button', { name: w.again })).toHaveFocus()
    expect(answer().rounds).toBeUndefined()
  })

  it('says which time it is while it runs, and a cross leaves it', async () => {
    const { answer } = await open(language, 'deepen-answers')
    expect(screen.queryByRole('button', { name: w.leave })).not.toBeInTheDocument()
    for (const number of [1, 2]) {
      press(number === 1 ? w.start : w.again)
      await pass(61)
      expect(screen.getByText(w.round(number))).toBeVisible()
      press(w.pause)
      expect(screen.getByText(w.round(number))).toBeVisible()
      press(w.leave)
      expect(screen.queryByText(w.round(number))).not.toBeInTheDocument()
      expect(screen.getByRole('button', { name: w.again })).toHaveFocus()
      expect(answer().rounds).toBe(number)
    }
  })

  it('of speaking shows the card that is chosen, to be read while the time goes', async () => {
    await open(
      language,
      'deepen-answers',
      row('deepen-answers', 'a', { question: 'Vad gick fel?', situation: 'Degen jäste inte.' }),
      row('deepen-answers', 'empty', {}),
      row('deepen-answers', 'b', { question: 'Vad gick bra?', result: 'Alla fick bröd.' }),
    )
    press(w.start)
    expect(screen.getByText('Degen jäste inte.')).toBeVisible()
    const choose = screen.getByLabelText(w.card)
    expect(choose.children).toHaveLength(3)
    fireEvent.change(choose, { target: { value: 'b' } })
    expect(screen.getByText('Alla fick bröd.')).toBeVisible()
    expect(time()).toBe(clock('0:00'))
    expect(screen.getByRole('button', { name: w.start })).toBeVisible()
  })

  it('asks the person’s own questions first, then others, never the same twice in a row', async () => {
    await open(language, 'welcome-silence', row('recall-first-interview', 'a', { question: 'Varför bröd?' }))
    expect(screen.getByText('Varför bröd?')).toBeVisible()
    press(w.another)
    expect(screen.getByText(w.first)).toBeVisible()
    press(w.another)
    expect(screen.queryByText(w.first)).toBeNull()
  })

  it('of listening sums up before the answer, and hands over at the soft limit', async () => {
    const { answer } = await open(language, 'listen-and-talk')
    press(w.start)
    expect(screen.getByText(w.sumUp)).toBeVisible()
    await pass(8)
    press(w.answerNow)
    expect(time()).toBe(clock('0:00'))
    expect(screen.getAllByText(w.answer)).not.toHaveLength(0)
    await pass(90)
    expect(time()).toBe(clock('1:30'))
    expect(said()).toBe(w.handOver)
    press(w.stop)
    expect(answer().rounds).toBe(1)
  })

  it('of silence holds it as long as chosen, then offers the phrase', async () => {
    const { answer } = await open(
      language,
      'welcome-silence',
      setText({ key: 'welcome-silence', field: 'phrase' }, 'Ska jag säga mer?'),
    )
    press(w.longer)
    press(w.longer)
    expect(screen.getByLabelText(w.hold)).toHaveValue('7')
    expect(answer().fields['hold']).toBe('7')
    press(w.start)
    await pass(30)
    press(w.answered)
    expect([time(), said()]).toEqual(['1', w.quiet])
    await pass(6)
    expect([time(), answer().rounds]).toEqual(['7', undefined])
    expect(screen.queryByText(w.phrase)).toBeNull()
    await pass(1)
    expect(screen.getByText(w.phrase)).toBeVisible()
    expect(answer().rounds).toBe(1)
  })

  it('of breathing leads each breath in words and numbers for two minutes', async () => {
    const { answer } = await open(language, 'plan-for-nerves')
    expect(time()).toBe(clock('2:00'))
    press(w.start)
    expect(screen.getByText(w.inhale)).toBeVisible()
    await pass(3)
    expect(time()).toBe('4')
    await pass(1)
    expect([time(), said()]).toEqual(['1', w.exhale])
    await pass(116)
    expect(screen.getByText(w.done)).toBeVisible()
    expect(answer().rounds).toBe(1)
  })

  it('is right at once when the page is seen again after a sleep', async () => {
    const { answer } = await open(language, 'deepen-answers')
    press(w.start)
    await pass(10)
    see('hidden')
    vi.setSystemTime(Date.now() + 60_000)
    see('visible')
    expect([time(), said()]).toEqual([clock('1:10'), w.good])
    see('hidden')
    vi.setSystemTime(Date.now() + 3_600_000)
    see('visible')
    see('visible')
    expect([time(), answer().rounds]).toEqual([clock('2:00'), 1])
  })

  it('keeps the screen awake while it runs, asks again when seen, and lets go', async () => {
    const heard = device()
    const { unmount } = await open(language, 'deepen-answers')
    press(w.start)
    await pass(1)
    press(w.pause)
    await pass(1)
    expect(heard).toEqual(['awake', 'asleep'])
    press(w.resume)
    await pass(1)
    see('hidden')
    see('visible')
    await pass(1)
    expect(heard.slice(2)).toEqual(['awake', 'awake'])
    unmount()
    await pass(0)
    expect(heard.slice(4)).toEqual(['asleep'])
  })

  it('signals only where it is switched on, and remembers it beside the rest', async () => {
    const heard = device()
    localStorage.setItem('second-interview-device', '{"theme":"dark"}')
    await open(language, 'plan-for-nerves')
    press(w.start)
    await pass(121)
    expect(heard).not.toContain('vibration')
    fireEvent.click(screen.getByLabelText(w.vibration))
    expect(JSON.parse(localStorage.getItem('second-interview-device') ?? '')).toEqual({
      theme: 'dark',
      signal: { tone: false, vibration: true },
    })
    heard.length = 0
    press(w.again)
    await pass(119)
    expect(heard).not.toContain('vibration')
    await pass(1)
    expect(heard.filter((what) => what === 'vibration')).toHaveLength(1)
  })
})
