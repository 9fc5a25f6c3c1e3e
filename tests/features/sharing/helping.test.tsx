import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { heardBy } from '../../../src/core/derive/feedback.ts'
import { questionRef } from '../../../src/core/practice/heard.ts'
import { decodeLink } from '../../../src/core/share/anyLink.ts'
import { encodeFeedback, type Feedback } from '../../../src/core/share/feedback.ts'
import { encodeInvitation, inviteToPractise } from '../../../src/core/share/invitation.ts'
import { takeFeedback } from '../../../src/core/share/takeFeedback.ts'
// Fetched by the page: here already, so that no test waits for it.
import '../../../src/features/step/heard/Heard.tsx'
import '../../../src/features/sharing/OpenedLink.tsx'
import '../../../src/features/sharing/ShareDialog.tsx'
import '../../../src/features/sharing/helping/FeedbackDialog.tsx'
import '../../../src/features/sharing/helping/FeedbackView.tsx'
import '../../../src/features/sharing/helping/Helper.tsx'
import '../../../src/features/sharing/helping/Invite.tsx'
import { address } from '../../../src/shell/useAddress.ts'
import { openPage, standAt } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { eitherLanguage } from '../../cases.ts'
import { heardIn } from '../../heard.ts'
import { keeping, receiver, sender } from '../../core/share/someone.ts'

const words = {
  sv: {
    share: 'Dela',
    practise: 'Öva med någon',
    name: 'Ditt förnamn',
    answers: 'Mina svar, så att vi kan jämföra',
    change: 'Byt frågor',
    preview: 'Det här ser mottagaren',
    none: 'Välj minst en fråga.',
    here: 'Börja här och räck över telefonen',
    heading: 'Hjälp Sara att öva',
    begin: (count: number) => `Börja: ${count} frågor`,
    nothingKept: /Inget sparas på din enhet/,
    show: 'Visa svaret',
    write: 'Skriv något till Sara',
    skip: 'Hoppa över',
    previous: 'Förra frågan',
    onwards: 'Nästa fråga',
    done: 'Klar',
    went: 'Hur gick det?',
    noLink: /^Länken kunde inte skapas/,
    copy: 'Kopiera länk',
    stopAsking: 'Sluta fråga',
    start: 'Starta klockan',
    stop: 'Stoppa',
    again: 'Börja om',
    goOn: 'fortsätt gärna',
    good: 'lagom nu',
    roundOff: 'dags att runda av',
    marks: ['Satt', 'Nästan', 'Öva mer'],
    example: 'Gav ett exempel',
    line: 'Något du vill säga',
    next: 'sedan kommer nästa',
    last: 'sedan är ni klara',
    sent: '1 av 2 svar satt',
    sentOne: '1 av 1 svar satt',
    commented: 'Det du hörde',
    back: '1 av 1 svar satt. Inget sparas förrän du väljer.',
    backUnmarked: 'Inget sparas förrän du väljer.',
    yourName: 'Ditt namn',
    send: 'Skicka till Sara',
    unsent: 'Det du hörde är inte skickat än',
    stopHere: 'Sluta utan att skicka',
    once: 'En gång till',
    close: 'Stäng',
    change1: 'Ändra: Vad är svårt?',
    tooLong: /får inte plats i en länk/,
    keepHere: 'Spara här på telefonen',
    kim: 'Kim har lyssnat på dig',
    someone: 'Någon har lyssnat på dig',
    take: 'Spara bredvid mina svar',
    leave: 'Spara inte',
    hasIt: 'Du har redan sparat det.',
    elsewhere: /inte finns på den här enheten/,
    open: 'Visa alla kommentarer',
    sounded: 'Så lät det',
    summary: 'Kommentarer från dem du har övat med',
    fromKim: 'från Kim',
    fromSomeone: 'från någon som lyssnade',
    remove: 'Ta bort från Kim: Varför just ni?',
    print: 'Skriv ut',
    undo: 'Ångra',
  },
  en: {
    share: 'Share',
    practise: 'Practise with someone',
    name: 'Your first name',
    answers: 'My answers, so that we can compare',
    change: 'Change the questions',
    preview: 'This is what they’ll see',
    none: 'Choose at least one question.',
    here: 'Start here and hand over the phone',
    heading: 'Help Sara practise',
    begin: (count: number) => `Start asking, ${count} questions`,
    nothingKept: /Nothing is saved on your device/,
    show: 'Show the answer',
    write: 'Write to Sara',
    skip: 'Skip',
    previous: 'Previous question',
    onwards: 'Next question',
    done: 'Done',
    went: 'How did it go?',
    noLink: /^The link couldn’t be made/,
    copy: 'Copy link',
    stopAsking: 'Stop asking',
    start: 'Start the clock',
    stop: 'Stop',
    again: 'Start again',
    goOn: 'keep going',
    good: 'about right',
    roundOff: 'time to finish',
    marks: ['Spot on', 'Nearly', 'Practise more'],
    example: 'Gave an example',
    line: 'Something you’d like to say',
    next: 'then comes the next',
    last: 'then you’re both done',
    sent: '1 of 2 answers spot on',
    sentOne: '1 of 1 answer spot on',
    commented: 'What you heard',
    back: '1 of 1 answer spot on. Nothing is saved until you choose.',
    backUnmarked: 'Nothing is saved until you choose.',
    yourName: 'Your name',
    send: 'Send to Sara',
    unsent: 'What you heard hasn’t been sent yet',
    stopHere: 'Stop without sending',
    once: 'Once more',
    close: 'Close',
    change1: 'Change: Vad är svårt?',
    tooLong: /doesn’t fit in a link/,
    keepHere: 'Save on this phone',
    kim: 'Kim has listened to you',
    someone: 'Someone has listened to you',
    take: 'Save beside my answers',
    leave: 'Don’t save',
    hasIt: 'You’ve saved this already.',
    elsewhere: /isn’t on this device/,
    open: 'See what your listeners noticed',
    sounded: 'How it sounded',
    summary: 'What your listeners noticed',
    fromKim: 'from Kim',
    fromSomeone: 'from someone who listened',
    remove: 'Remove from Kim: Varför just ni?',
    print: 'Print',
    undo: 'Undo',
  },
} as const

const ref = questionRef('recall-first-interview', 'q-1')
const second = questionRef('recall-first-interview', 'q-2')
const candidate = { ...sender, uid: 'mine' }

const invitation = inviteToPractise(candidate, {
  candidate: 'Sara',
  questions: [ref, second],
  answers: true,
  job: true,
})
const fromKim: Feedback = {
  round: 'k1',
  of: invitation.of,
  from: 'Kim',
  heard: [
    { id: ref, mark: 'settled', ticks: ['answered'], line: 'Lugnt och klart.' },
    { id: second, mark: 'more', ticks: [], line: '<b>Börja</b> med exemplet.' },
  ],
}
const unnamed: Feedback = {
  ...fromKim,
  round: 'n1',
  from: '',
  heard: [{ id: ref, mark: 'more', ticks: [], line: 'Oj.' }],
}

beforeEach(() => {
  history.replaceState(null, '', '/')
  localStorage.clear()
})

describe.each(eitherLanguage('sv'))('in %s', (language) => {
  const say = words[language]

  const openAt = async (fragment: string | undefined, kept = keeping(candidate)) => {
    standAt(language, `#${fragment ?? ''}`)
    const page = await openPage(language, kept)
    const press = async (name: string) => page.user.click(await screen.findByRole('button', { name }))
    return { ...page, press }
  }

  const help = async (kept = fakeStorage()) => {
    const page = await openAt(await encodeInvitation(invitation), kept)
    await screen.findByRole('heading', { level: 1, name: say.heading })
    return page
  }

  /** Asks both questions, and says of the first that it was right. */
  const goThrough = async ({ press, user }: Awaited<ReturnType<typeof openAt>>) => {
    await press(say.begin(2))
    await user.click(screen.getByRole('checkbox', { name: say.example }))
    await press(say.marks[0])
    await press(say.write)
    await user.type(screen.getByRole('textbox', { name: say.line }), 'Börja med siffran.')
    await press(say.marks[2])
  }

  /** Whether the browser asks before the page is closed. */
  const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

  const escape = () =>
    act(() => void screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true })))

  const linkIn = async () => {
    const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: language === 'sv' ? 'Länk' : 'Link' })
    await waitFor(() => expect(box().value).toContain('#'))
    return decodeLink(box().value.split('#')[1] ?? '')
  }

  it('invites with eight questions and shows exactly what goes along, answers by choice', async () => {
    const { user } = await openAt('')
    await user.click(screen.getAllByRole('button', { name: say.share })[0]!)
    await user.click(await screen.findByRole('button', { name: say.practise }))
    const preview = within(await screen.findByRole('group', { name: say.preview }))
    expect(preview.getAllByRole('listitem')).toHaveLength(8)
    expect(preview.getByText('För att ni lagar.')).toBeInTheDocument()
    for (const absent of ['38 000', 'Bara för mig.', 'Fråga mormor']) expect(preview.queryByText(absent)).toBeNull()
    await user.type(screen.getByRole('textbox', { name: say.name }), 'Sara')
    await user.click(screen.getByRole('checkbox', { name: say.answers }))
    expect(preview.queryByText('För att ni lagar.')).toBeNull()
    await waitFor(async () => {
      const decoded = await linkIn()
      if (decoded.kind !== 'invitation') throw new Error(decoded.kind)
      expect(decoded.invitation.candidate).toBe('Sara')
      expect(JSON.stringify(decoded)).not.toContain('För att ni lagar.')
      expect(decoded.invitation.questions).toHaveLength(8)
    })
    await user.click(screen.getByRole('button', { name: say.change }))
    for (const box of screen.getAllByRole('checkbox', { checked: true })) await user.click(box)
    expect(await screen.findByText(say.none)).toBeInTheDocument()
  })

  it('lets a helper ask, with answers covered, and stores nothing at all', async () => {
    const { press, kept } = await help()
    expect(screen.getByText(say.nothingKept)).toBeInTheDocument()
    expect(screen.queryByText('För att ni lagar.')).toBeNull()
    await press(say.begin(2))
    expect(screen.getByRole('heading', { level: 1, name: 'Varför just ni?' })).toHaveFocus()
    expect(screen.getByText('För att ni lagar.')).not.toBeVisible()
    await press(say.show)
    expect(screen.getByText('För att ni lagar.')).toBeVisible()
    await press(say.show)
    expect(screen.getByText('För att ni lagar.')).not.toBeVisible()
    await press(say.marks[1])
    expect(kept.writes).toEqual([])
    expect(kept.raw()).toBeUndefined()
  })

  it('leads on with a mark, to the heading of the next question, and says so', async () => {
    const { press } = await help()
    await press(say.begin(2))
    expect(screen.getByRole('group', { name: say.went })).toBeVisible()
    expect(screen.getByText(say.next)).toBeVisible()
    await press(say.marks[1])
    expect(screen.getByRole('heading', { level: 1, name: 'Vad är svårt?' })).toHaveFocus()
    expect(heardIn().join()).toContain(`${say.marks[1]}. 2 `)
    expect(screen.getByText(say.last)).toBeVisible()
    await press(say.previous)
    expect(screen.getByRole('button', { name: say.marks[1] })).toHaveAttribute('aria-pressed', 'true')
    await press(say.marks[2])
    await press(say.previous)
    expect(screen.getByRole('button', { name: say.marks[2] })).toHaveAttribute('aria-pressed', 'true')
  })

  it('opens the line to the candidate when it is wanted, and never hides what is written in it', async () => {
    const { press, user } = await help()
    await press(say.begin(2))
    const opener = screen.getByRole('button', { name: say.write })
    expect(opener).toHaveAttribute('aria-expanded', 'false')
    expect(screen.queryByRole('textbox', { name: say.line })).toBeNull()
    await user.click(opener)
    expect(screen.getByRole('textbox', { name: say.line })).toHaveFocus()
    await user.click(opener)
    expect(screen.queryByRole('textbox', { name: say.line })).toBeNull()
    await user.click(opener)
    await user.type(screen.getByRole('textbox', { name: say.line }), 'Lugnt.')
    await user.click(opener)
    expect(screen.getByRole('textbox', { name: say.line })).toHaveFocus()
    await press(say.skip)
    expect(screen.queryByRole('textbox', { name: say.line })).toBeNull()
    await press(say.previous)
    expect(screen.getByRole('textbox', { name: say.line })).toHaveValue('Lugnt.')
  })

  it('counts by itself while an answer is given, says in words when it is long enough, and stops when told to', async () => {
    const { press } = await help()
    vi.useFakeTimers()
    try {
      act(() => screen.getByRole('button', { name: say.begin(2) }).click())
      for (const [seconds, zone] of [
        [30, say.goOn],
        [40, say.good],
        [60, say.roundOff],
      ] as const) {
        act(() => {
          vi.advanceTimersByTime(seconds * 1000)
        })
        expect(screen.getByText(zone)).toBeInTheDocument()
      }
      act(() => screen.getByRole('button', { name: say.stop }).click())
      const clock = screen.getByRole('timer')
      act(() => {
        vi.advanceTimersByTime(5000)
      })
      expect(clock).toHaveTextContent(/^2[.:]10$/)
      expect(clock).toHaveAccessibleName(/^\D+ 2[.:]10$/)
      act(() => screen.getByRole('button', { name: say.again }).click())
      act(() => {
        vi.advanceTimersByTime(3000)
      })
      expect(clock).toHaveTextContent(/^0[.:]03$/)
    } finally {
      vi.useRealTimers()
    }
    await press(say.marks[0])
    await press(say.previous)
    expect(screen.getByRole('button', { name: say.start })).toBeVisible()
  })

  it('sends back the marks, ticks and lines, what needs practice first, under a name if one is given', async () => {
    const page = await help()
    await goThrough(page)
    expect(screen.getByRole('heading', { level: 1, name: say.sent })).toHaveFocus()
    const heard = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(heard[0]).toContain('Vad är svårt?')
    await page.press(say.send)
    expect(screen.getByRole('dialog', { name: say.send })).toBeVisible()
    await page.user.type(screen.getByRole('textbox', { name: say.yourName }), 'Kim')
    await waitFor(async () => {
      const decoded = await linkIn()
      expect(decoded).toMatchObject({
        kind: 'feedback',
        feedback: {
          of: invitation.of,
          from: 'Kim',
          heard: [
            { id: ref, mark: 'settled', ticks: ['example'], line: '' },
            { id: second, mark: 'more', ticks: [], line: 'Börja med siffran.' },
          ],
        },
      })
    })
    expect(page.kept.writes).toEqual([])
    await page.press(say.close)
    await page.press(say.change1)
    expect(screen.getByRole('textbox', { name: say.line })).toHaveValue('Börja med siffran.')
  })

  it('leads back to the summary by Escape and by Back, to the button that sends', async () => {
    const page = await help()
    await goThrough(page)
    for (const back of [escape, () => history.back()]) {
      await page.press(say.send)
      expect(screen.getByRole('textbox', { name: say.yourName })).toBeVisible()
      back()
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      await waitFor(() => expect(screen.getByRole('button', { name: say.send })).toHaveFocus())
      expect(screen.getByRole('heading', { level: 1, name: say.sent })).toBeVisible()
    }
  })

  it('asks before what was heard is left or begun anew unsent, and no more once it was taken along', async () => {
    const page = await help()
    await goThrough(page)
    const stays: readonly (() => unknown)[] = [escape, () => history.back(), () => page.press(say.close)]
    for (const act of [say.stopHere, say.once]) {
      for (const stay of stays) {
        await page.press(act)
        const asked = within(await screen.findByRole('dialog', { name: say.unsent }))
        expect(asked.getByRole('button', { name: act })).toBeVisible()
        await stay()
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
        await waitFor(() => expect(screen.getByRole('button', { name: act })).toHaveFocus())
        expect(screen.getByRole('heading', { level: 1, name: say.sent })).toBeVisible()
      }
    }
    await page.press(say.stopHere)
    await page.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: say.send }))
    await linkIn()
    await page.press(say.copy)
    escape()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    // The same mark once more says nothing new.
    await page.press(say.change1)
    await page.press(say.marks[2])
    await page.press(say.close)
    expect(location.hash).toBe('')
  })

  it('leaves what was heard unsent, or begins anew, once that was chosen', async () => {
    const page = await help()
    await goThrough(page)
    const choose = async (act: string) => {
      await page.press(act)
      const asked = within(await screen.findByRole('dialog', { name: say.unsent }))
      await page.user.click(asked.getByRole('button', { name: act }))
    }
    await choose(say.once)
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Varför just ni?' })).toHaveFocus())
    expect(isAsked()).toBe(false)
    await page.press(say.marks[2])
    await page.press(say.stopAsking)
    expect(isAsked()).toBe(true)
    await choose(say.stopHere)
    await waitFor(() => expect(location.hash).toBe(''))
    expect(isAsked()).toBe(false)
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  })

  it('leads on from a question that has a mark, past those that have one, and counts those as done', async () => {
    const { press } = await help()
    const done = () => document.querySelectorAll('[data-done]').length
    await press(say.begin(2))
    await press(say.skip)
    expect(done()).toBe(0)
    await press(say.previous)
    await press(say.marks[1])
    expect(done()).toBe(1)
    await press(say.previous)
    expect(screen.queryByRole('button', { name: say.skip })).toBeNull()
    await press(say.onwards)
    expect(screen.getByRole('heading', { level: 1, name: 'Vad är svårt?' })).toHaveFocus()
    await press(say.previous)
    await press(say.marks[1])
    await press(say.marks[2])
    await press(say.change1)
    await press(say.previous)
    await press(say.done)
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(screen.getByRole('button', { name: say.send })).toBeVisible()
  })

  it('has heard nothing where a tick was taken away again', async () => {
    const { press, user } = await help()
    await press(say.begin(2))
    const tick = screen.getByRole('checkbox', { name: say.example })
    await user.click(tick)
    expect(isAsked()).toBe(true)
    await user.click(tick)
    expect(isAsked()).toBe(false)
    await press(say.stopAsking)
    expect(screen.getByRole('heading', { level: 1, name: say.heading })).toBeVisible()
  })

  it('asks on a phone that was handed over after Back too, and before another round takes its place', async () => {
    const { user, press } = await openAt('')
    const handOver = async () => {
      await user.click(screen.getAllByRole('button', { name: say.share })[0]!)
      await user.click(await screen.findByRole('button', { name: say.practise }))
      await user.type(await screen.findByRole('textbox', { name: say.name }), 'Sara')
      await press(say.here)
    }
    const goBack = async () => {
      act(() => history.back())
      await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: say.sentOne })).toBeNull())
      await screen.findAllByRole('button', { name: say.share })
    }
    await handOver()
    await press(say.begin(8))
    await press(say.marks[0])
    await press(say.stopAsking)
    await goBack()
    expect(isAsked()).toBe(true)
    await handOver()
    const asked = within(await screen.findByRole('dialog', { name: say.unsent }))
    await user.click(asked.getByRole('button', { name: say.send }))
    expect(await screen.findByRole('heading', { level: 1, name: say.sentOne })).toBeVisible()
    await goBack()
    await handOver()
    await user.click(within(screen.getByRole('dialog', { name: say.unsent })).getByRole('button', { name: say.once }))
    expect(await screen.findByRole('heading', { level: 1, name: say.heading })).toBeVisible()
    expect(isAsked()).toBe(false)
  })

  it('counts the answers that have a mark, and not what was only commented on', async () => {
    const { press, user } = await help()
    await press(say.begin(2))
    for (const line of ['Lugnt.', 'Kort.']) {
      await press(say.write)
      await user.type(screen.getByRole('textbox', { name: say.line }), line)
      await press(say.skip)
    }
    expect(screen.getByRole('heading', { level: 1, name: say.commented })).toHaveFocus()
    await press(say.change1)
    await press(say.marks[0])
    expect(screen.getByRole('heading', { level: 1, name: say.sentOne })).toHaveFocus()
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })

  it('counts the same way in what comes back', async () => {
    const [first, commented] = [fromKim.heard[0]!, { id: second, ticks: [], line: 'Oj.' }]
    const page = await openAt(await encodeFeedback({ ...fromKim, heard: [first, commented] }))
    expect(await screen.findByText(say.back)).toBeVisible()
    page.unmount()
    await openAt(await encodeFeedback({ ...fromKim, heard: [commented] }))
    expect(await screen.findByText(say.backUnmarked)).toBeVisible()
  })

  it('puts feedback beside the answers at once where both use one phone', async () => {
    const page = await help(keeping(candidate))
    await goThrough(page)
    await page.press(say.send)
    await page.press(say.keepHere)
    await waitFor(() => expect(heardBy(page.store.open()).map(({ mark }) => mark)).toEqual(['settled', 'more']))
    expect(location.hash).toBe('')
  })

  it('asks before the page is closed while what was heard is nowhere else, and finds it again from the same page', async () => {
    const { press, kept } = await help()
    await press(say.begin(2))
    expect(isAsked()).toBe(false)
    await press(say.marks[2])
    expect(isAsked()).toBe(true)
    const { hash } = location
    act(() => address().replaceHash(''))
    act(() => address().replaceHash(hash))
    await press(say.previous)
    expect(screen.getByRole('button', { name: say.marks[2] })).toHaveAttribute('aria-pressed', 'true')
    await press(say.marks[2])
    await press(say.skip)
    await press(say.send)
    await linkIn()
    await press(say.copy)
    expect(isAsked()).toBe(false)
    expect(kept.writes).toEqual([])
  })

  it('begins on this phone where no link can be made, and keeps what was heard there', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const { user, press, store } = await openAt('', fakeStorage())
    await user.click(screen.getAllByRole('button', { name: say.share })[0]!)
    await user.click(await screen.findByRole('button', { name: say.practise }))
    await user.type(await screen.findByRole('textbox', { name: say.name }), 'Sara')
    expect(await screen.findByText(say.noLink)).toBeInTheDocument()
    await press(say.here)
    expect(await screen.findByRole('heading', { level: 1, name: say.heading })).toBeVisible()
    await press(say.begin(8))
    await press(say.marks[0])
    await press(say.stopAsking)
    await press(say.send)
    await press(say.keepHere)
    await waitFor(() => expect(heardBy(store.open()).map(({ mark }) => mark)).toEqual(['settled']))
    vi.unstubAllGlobals()
  })

  it('shows what came back, writes nothing before it is accepted, and takes it back whole', async () => {
    const { press, kept, store } = await openAt(await encodeFeedback(fromKim))
    const heading = await screen.findByRole('heading', { level: 1, name: say.kim })
    await waitFor(() => expect(heading).toHaveFocus())
    expect(screen.getByText('<b>Börja</b> med exemplet.')).toBeInTheDocument()
    expect(kept.writes.filter((key) => key === 'second-interview')).toEqual([])
    const before = JSON.stringify(store.state.getState().document)
    await press(say.take)
    expect(location.hash).toBe('')
    expect(heardBy(store.open())).toHaveLength(2)
    fireEvent(await screen.findByRole('dialog'), new Event('cancel', { cancelable: true }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    act(() => screen.getByRole('button', { name: say.undo }).click())
    expect(JSON.stringify(store.state.getState().document)).toBe(before)
  })

  it('keeps mine as it is where it isn’t wanted, and says where it is there already or belongs elsewhere', async () => {
    const first = await openAt(await encodeFeedback(fromKim))
    await screen.findByRole('heading', { level: 1, name: say.kim })
    await first.press(say.take)
    first.unmount()
    const again = await openAt(await encodeFeedback(fromKim), first.kept)
    expect(await screen.findByText(say.hasIt)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: say.take })).toBeNull()
    again.unmount()
    const other = await openAt(await encodeFeedback(unnamed), keeping(receiver))
    expect(await screen.findByRole('heading', { level: 1, name: say.someone })).toBeVisible()
    expect(screen.getByText(say.elsewhere)).toBeInTheDocument()
    await other.press(say.leave)
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    expect(other.kept.writes.filter((key) => key === 'second-interview')).toEqual([])
  })

  it('has two helpers side by side in a summary to print, each of which can be removed and brought back', async () => {
    const { store, user } = await openAt('', keeping(takeFeedback(takeFeedback(candidate, fromKim), unnamed)))
    await user.click(screen.getAllByRole('button', { name: say.share })[0]!)
    await user.click(await screen.findByRole('button', { name: say.practise }))
    await user.click(await screen.findByRole('button', { name: say.open }))
    const dialog = within(await screen.findByRole('dialog', { name: say.summary }))
    expect(dialog.getAllByText(say.fromKim)).toHaveLength(2)
    expect(dialog.getAllByText(say.fromSomeone)).toHaveLength(1)
    expect(dialog.getByText('För att ni lagar.')).toBeInTheDocument()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await user.click(dialog.getByRole('button', { name: say.print }))
    expect(print).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
    await user.click(dialog.getByRole('button', { name: say.remove }))
    expect(heardBy(store.open())).toHaveLength(2)
    const [undo] = await screen.findAllByRole('button', { name: say.undo, hidden: true })
    act(() => undo?.click())
    expect(heardBy(store.open())).toHaveLength(3)
  })
})

describe.each(eitherLanguage('en'))('a step, in %s', (language) => {
  const say = words[language]

  it('shows what was heard about its answers beside them, and removes it', async () => {
    const { store, user } = await openPage(language, keeping(takeFeedback(takeFeedback(candidate, fromKim), unnamed)))
    await user.click(document.getElementById('recall-first-interview-title')!)
    const heard = within(await screen.findByRole('region', { name: say.sounded }))
    expect(heard.getByText('<b>Börja</b> med exemplet.')).toBeInTheDocument()
    expect(heard.getAllByText(new RegExp(`^${say.fromKim}`))).toHaveLength(2)
    expect(heard.getAllByText(new RegExp(`^${say.fromSomeone}`))).toHaveLength(1)
    await user.click(heard.getByRole('button', { name: say.remove }))
    expect(heardBy(store.open())).toHaveLength(2)
  })

  it('shows nothing of the kind where nothing was heard about it', async () => {
    const { user } = await openPage(language, keeping(takeFeedback(candidate, fromKim)))
    await user.click(document.getElementById('research-company-title')!)
    expect(screen.queryByRole('region', { name: say.sounded })).toBeNull()
  })
})
