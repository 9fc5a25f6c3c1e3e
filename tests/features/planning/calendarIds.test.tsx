import { act, screen, waitFor, within } from '@testing-library/react'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation, type Document, type Preparation } from '../../../src/core/document/preparation.ts'
// Fetched by the page: here already, so that no test waits for it.
import '../../../src/features/planning/CalendarDialog.tsx'
import '../../../src/features/sharing/OpenDialog.tsx'
import '../../../src/features/sharing/SaveDialog.tsx'
import '../../../src/features/sharing/ShareDialog.tsx'
import { eitherLanguage } from '../../cases.ts'
import { openPage, standAt } from '../../render.tsx'
import { fakeStorage, type FakeStorage } from '../../storage.ts'
import { takeBack } from '../../takeBack.ts'

const words = {
  sv: {
    calendar: 'Lägg i kalendern',
    blocks: 'Lägg också in tid för förberedelser',
    get: 'Hämta kalenderfilen',
    save: 'Spara en kopia',
    saveFile: 'Spara filen',
    openCopy: 'Öppna en kopia',
    openIt: 'Öppna den',
    combine: 'Slå ihop',
    replace: 'Byt ut mina',
    apart: 'Spara som en egen intervju',
    guess: /Filen kan gälla en annan intervju än din/,
    added: '”Kvarnen” läggs till som en egen intervju.',
    share: 'Dela',
    move: 'Till min andra enhet',
    ticks: 'Det jag har bockat av',
    more: 'Ta med mer',
    facts: 'Intervjun: var, när och med vilka',
    carryOn: 'Fortsätt med de här',
    separate: 'Spara som en egen intervju',
    interviews: 'Dina intervjuer',
    startOver: 'Töm den här intervjun',
    undo: 'Ångra',
    close: 'Stäng',
  },
  en: {
    calendar: 'Add to calendar',
    blocks: 'Include time to prepare',
    get: 'Get the calendar file',
    save: 'Save a copy',
    saveFile: 'Save the file',
    openCopy: 'Open a copy',
    openIt: 'Open it',
    combine: 'Combine',
    replace: 'Replace mine',
    apart: 'Keep as a separate interview',
    guess: /The file may be about a different interview/,
    added: '‘Kvarnen’ is added as an interview of its own.',
    share: 'Share',
    move: 'Continue on another device',
    ticks: 'What I’ve ticked',
    more: 'Include more',
    facts: 'The interview: where, when and with whom',
    carryOn: 'Carry on with this one',
    separate: 'Keep as a separate interview',
    interviews: 'Your interviews',
    startOver: 'Clear this interview',
    undo: 'Undo',
    close: 'Close',
  },
} as const

const job = (company: string, more: Partial<Preparation> = {}): Preparation => ({
  ...emptyPreparation('first'),
  interview: { fields: { company, date: '2026-12-03', time: '14:30', place: 'Kvarngatan 4' }, rows: [] },
  ...more,
})

const documentOf = (...preparations: readonly Preparation[]): Document => ({ format: 1, minReader: 1, preparations })

/** The storage of a device of its own. */
const deviceWith = (...preparations: readonly Preparation[]) =>
  fakeStorage(preparations.length > 0 ? { 'second-interview': JSON.stringify(documentOf(...preparations)) } : undefined)

const other = '0b54ee1b-3c9a-4d3c-9c3e-0a4f4f1f2a01'

let files: Blob[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2026-11-28T12:00'))
  history.replaceState(null, '', '/')
  localStorage.clear()
  files = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${files.push(blob as Blob)}`)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const uidsIn = (file: string): readonly string[] =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('uid')))

describe.each(eitherLanguage('sv'))('a calendar’s events in %s', (language) => {
  const say = words[language]

  /** Opens the page on a device, does something there, and closes it again. */
  const on = async <T,>(device: FakeStorage, act: (page: Awaited<ReturnType<typeof open>>) => Promise<T>) => {
    const page = await open(device)
    const result = await act(page)
    page.unmount()
    return result
  }
  const open = async (device: FakeStorage) => {
    const page = await openPage(language, device)
    const press = async (name: string) => page.user.click(await screen.findByRole('button', { name, hidden: true }))
    const inDialog = async (name: string) =>
      page.user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name }))
    return { ...page, press, inDialog }
  }
  type Page = Awaited<ReturnType<typeof open>>

  const uids = async ({ user, press }: Page): Promise<readonly string[]> => {
    await press(say.calendar)
    await user.click(await screen.findByRole('checkbox', { name: say.blocks }))
    await press(say.get)
    return uidsIn(await files.at(-1)!.text())
  }
  const copy = async ({ press, inDialog }: Page): Promise<File> => {
    await press(say.save)
    await inDialog(say.saveFile)
    return new File([await files.at(-1)!.text()], 'copy.json', { type: 'application/json' })
  }
  const openCopy =
    (file: File, act: string) =>
    async ({ user, press, inDialog }: Page) => {
      await press(say.openCopy)
      await screen.findByRole('dialog')
      await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file)
      await inDialog(act)
    }
  const link = async ({ user, press, inDialog }: Page, chosen: 'move' | 'facts'): Promise<string> => {
    const [word] = screen.getAllByRole('button', { name: say.share })
    await user.click(word!)
    await inDialog(chosen === 'move' ? say.move : say.ticks)
    if (chosen === 'facts') await press(say.more)
    if (chosen === 'facts') await user.click(await screen.findByRole('checkbox', { name: say.facts }))
    const box = await waitFor(() => {
      const made = within(screen.getByRole('dialog')).getByRole<HTMLInputElement>('textbox').value
      expect(made).toMatch(/#.{40}/)
      return made
    })
    await press(say.close).catch(() => undefined)
    return new URL(box).hash
  }
  const follow = async (device: FakeStorage, hash: string, act: string) => {
    standAt(language, hash)
    await on(device, async ({ user }) => user.click(await screen.findByRole('button', { name: act })))
    history.replaceState(null, '', '/')
  }

  it('are other ones on every device', async () => {
    const [mine, theirs] = [await on(deviceWith(job('Bageriet')), uids), await on(deviceWith(job('Kvarnen')), uids)]
    expect(mine.length).toBeGreaterThan(2)
    expect(new Set([...mine, ...theirs]).size).toBe(mine.length + theirs.length)
  })

  it('are the same each time a file is made, also after a reload and a change', async () => {
    const device = deviceWith(job('Bageriet'))
    const before = await on(device, uids)
    const after = await on(device, async (page) => {
      page.store.change((each) => ({
        ...each,
        interview: { ...each.interview, fields: { ...each.interview.fields, company: 'Nya Bageriet', time: '09:00' } },
      }))
      return uids(page)
    })
    expect(after).toEqual(before)
  })

  it('are other ones for each interview of a device', async () => {
    const device = deviceWith(job('Bageriet'), job('Kvarnen', { id: other }))
    const [first, second] = await on(device, async (page) => {
      const one = await uids(page)
      act(() => page.store.openPreparation(other))
      return [one, await uids(page)] as const
    })
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
    // An event that was put in a calendar before preparations had identities stays the same one.
    expect(second[0]).toBe(`interview-${other}@second-interview`)
  })

  it.each(['before', 'after'] as const)('go along with a copy that was saved %s they were made', async (when) => {
    const [phone, laptop] = [deviceWith(job('Bageriet')), deviceWith()]
    const early = when === 'after' ? await on(phone, uids) : undefined
    const file = await on(phone, copy)
    await on(laptop, openCopy(file, say.openIt))
    expect(await on(laptop, uids)).toEqual(early ?? (await on(phone, uids)))
  })

  it('go along with a link to a device of one’s own', async () => {
    const [phone, laptop] = [deviceWith(job('Bageriet')), deviceWith()]
    const hash = await on(phone, (page) => link(page, 'move'))
    await follow(laptop, hash, say.carryOn)
    expect(await on(laptop, uids)).toEqual(await on(phone, uids))
  })

  it('don’t go along with what is shared with others', async () => {
    const [mine, theirs] = [deviceWith(job('Bageriet')), deviceWith()]
    const before = await on(mine, uids)
    const hash = await on(mine, (page) => link(page, 'facts'))
    await follow(theirs, hash, say.carryOn)
    expect((await on(theirs, uids)).filter((uid) => before.includes(uid))).toEqual([])
  })

  it('are never those of two interviews, where a link from one’s own device is kept as another one', async () => {
    const device = deviceWith(job('Bageriet'))
    const before = await on(device, uids)
    const hash = await on(device, (page) => link(page, 'move'))
    await follow(device, hash, say.separate)
    const after = await on(device, (page) => {
      act(() => page.store.openPreparation(page.store.state.getState().document.preparations[1]!.id))
      return uids(page)
    })
    expect(after.filter((uid) => before.includes(uid))).toEqual([])
  })

  it.each([
    ['the first', 'first'],
    ['another', other],
  ])('are new when %s interview is begun over for another job, and the old ones when that is undone', async (_, id) => {
    const device = deviceWith(job('Bageriet', { id }))
    const before = await on(device, uids)
    await on(device, async ({ store, press, inDialog }) => {
      await press(say.startOver)
      await inDialog(say.startOver)
      store.change((each) => ({ ...each, interview: job('Kvarnen').interview }))
    })
    expect((await on(device, uids)).filter((uid) => before.includes(uid))).toEqual([])
    await on(device, ({ press }) => press(say.undo))
    expect((await on(device, uids))[0]).toBe(before[0])
  })

  it('don’t move to another job when its copy takes the place of mine', async () => {
    const [mine, theirs] = [deviceWith(job('Bageriet', { id: other })), deviceWith(job('Kvarnen'))]
    const before = await on(mine, uids)
    // This copy was saved before preparations had identities.
    await on(mine, openCopy(new File([theirs.raw()!], 'old.json'), say.replace))
    expect((await on(mine, uids)).filter((uid) => before.includes(uid))).toEqual([])
  })

  it('leaves what was stored before as it is, until something is to leave the device', async () => {
    const device = deviceWith(job('Bageriet'))
    const before = device.raw()
    await on(device, () => Promise.resolve())
    expect(device.raw()).toBe(before)
    await on(device, uids)
    const { preparations } = device.document() as Document
    expect(preparations).toEqual([{ ...job('Bageriet'), uid: preparations[0]!.uid }])
  })
})

describe.each(eitherLanguage('en'))('another device’s first interview in %s', (language) => {
  const say = words[language]

  const openFile = async (mine: FakeStorage, ...theirs: readonly Preparation[]) => {
    const page = await openPage(language, mine)
    await page.user.click(screen.getByRole('button', { name: say.openCopy, hidden: true }))
    const dialog = within(await screen.findByRole('dialog'))
    const file = new File([JSON.stringify(documentOf(...theirs))], 'copy.json')
    await page.user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file)
    await dialog.findByRole('button', { name: say.combine })
    const press = (name: string) => page.user.click(dialog.getByRole('button', { name }))
    const companies = () =>
      page.store.state.getState().document.preparations.map(({ interview: { fields } }) => fields.company)
    return { ...page, dialog, press, companies }
  }

  it('is added beside mine when all of a copy is combined, and that is said before', async () => {
    const mine = [job('Bageriet'), job('Caféet', { id: other })]
    const { dialog, press, companies, store } = await openFile(deviceWith(...mine), job('Kvarnen'))
    expect(dialog.getByText(say.added)).toBeVisible()
    await press(say.combine)
    expect(companies()).toEqual(['Bageriet', 'Caféet', 'Kvarnen'])
    expect(store.state.getState().document.preparations.slice(0, 2)).toEqual(mine)
  })

  it('can be kept apart where each side has one, and says that it may be another', async () => {
    const { dialog, press, companies, user } = await openFile(deviceWith(job('Bageriet')), job('Kvarnen'))
    expect(dialog.getByText(say.guess)).toBeVisible()
    await press(say.apart)
    expect(companies()).toEqual(['Bageriet', 'Kvarnen'])
    await takeBack(user, say.undo)
    expect(companies()).toEqual(['Bageriet'])
  })

  it('is combined where both name the same job, without a question', async () => {
    const { dialog, press, companies } = await openFile(deviceWith(job('Bageriet')), job('Bageriet'))
    expect(dialog.queryByText(say.guess)).toBeNull()
    expect(dialog.queryByRole('button', { name: say.apart })).toBeNull()
    await press(say.combine)
    expect(companies()).toEqual(['Bageriet'])
  })

  it('opens when it takes the place of mine, under an id that was nobody’s here', async () => {
    const { press, store } = await openFile(deviceWith(job('Bageriet')), job('Kvarnen'))
    await press(say.replace)
    expect(store.open().interview.fields.company).toBe('Kvarnen')
    expect(store.state.getState().openId).toBe(store.open().id)
    expect(store.open().id).not.toBe('first')
  })
})
