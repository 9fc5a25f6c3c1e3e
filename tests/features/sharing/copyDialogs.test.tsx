import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupOf } from '../../../src/core/share/writeBackup.ts'
import { backupLimit } from '../../../src/core/share/readBackup.ts'
import '../../../src/features/sharing/OpenDialog.tsx'
import '../../../src/features/sharing/SaveDialog.tsx'
import { openPage } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { documentOf, keeping, receiver, sender, written } from '../../core/share/someone.ts'
import { eitherLanguage } from '../../cases.ts'
import { takeBack } from '../../takeBack.ts'

const words = {
  sv: {
    save: 'Spara en kopia',
    saveFile: 'Spara filen',
    open: 'Öppna en kopia',
    openIt: 'Öppna den',
    combine: 'Slå ihop',
    replace: 'Byt ut mina',
    undo: 'Ångra',
    holds: '3 av 24 klara, 23 texter',
    saved: 'Sparad lördag 7 mars 2020',
    changes: 'Det här ändras i dina förberedelser',
    lost: '1 text som finns hos dig men inte i filen',
    lostDone: '1 klart steg',
    granted: /lovar att inte rensa/,
    refused: /lovar inte att behålla/,
    reminder: /Du har skrivit en hel del/,
    later: 'Inte nu',
    tooLarge: /Filen är för stor/,
    notJson: /Filen går inte att läsa/,
    foreign: /Filen kommer från ett annat program/,
    newer: /Kopian kommer från en nyare version/,
    unreadable: /Filen är en kopia från Andra intervjun, men den är skadad/,
    closed: /Filen kunde inte öppnas/,
    packed: /Filen är packad/,
    noWorker: /Filen är så stor att sidan skulle sluta svara/,
    more: 'Visa 200 till av 230',
    last: 'Visa 30 till av 30',
    altered: /Filen har ändrats sedan den sparades/,
    recoded: /med en annan teckenkodning/,
    lostLetters: /Några tecken har gått förlorade/,
    several: /Det finns flera kopior i filen/,
  },
  en: {
    save: 'Save a copy',
    saveFile: 'Save the file',
    open: 'Open a copy',
    openIt: 'Open it',
    combine: 'Combine',
    replace: 'Replace mine',
    undo: 'Undo',
    holds: '3 of 24 done, 23 entries',
    saved: 'Saved Saturday 7 March 2020',
    changes: 'What changes in your preparation',
    lost: '1 entry that you have and the file doesn’t',
    lostDone: '1 step that’s done',
    granted: /promises to keep what you write/,
    refused: /doesn’t promise to keep/,
    reminder: /You’ve written a good deal/,
    later: 'Not now',
    tooLarge: /The file is too big/,
    notJson: /The file can’t be read/,
    foreign: /The file comes from another program/,
    newer: /The copy comes from a newer version/,
    unreadable: /The file is a copy from Second Interview, but it’s damaged/,
    closed: /The file couldn’t be opened/,
    packed: /The file is compressed/,
    noWorker: /The file is so big that reading it now would freeze/,
    more: 'Show 200 more of 230',
    last: 'Show 30 more of 30',
    altered: /The file has changed since it was saved/,
    recoded: /in another character encoding/,
    lostLetters: /Some characters were lost/,
    several: /more than one copy in the file/,
  },
} as const

beforeEach(() => {
  history.replaceState(null, '', '/')
  localStorage.clear()
})

afterEach(() => vi.restoreAllMocks())

const fileOf = (text: string) => new File([text], 'copy.json', { type: 'application/json' })
const copy = (...preparations: Parameters<typeof documentOf>) =>
  fileOf(backupOf(documentOf(...preparations), { date: '2020-03-07' }))

/** Someone who has written a lot. */
const diligent = {
  ...sender,
  answers: { ...sender.answers, 'go-deeper': written({ note: 'Mycket text. '.repeat(150) }) },
}

describe.each(eitherLanguage('en'))('in %s', (language) => {
  const say = words[language]

  const openDialog = async (name: string, kept = keeping(receiver)) => {
    const page = await openPage(language, kept)
    await page.user.click(screen.getByRole('button', { name }))
    const dialog = within(await screen.findByRole('dialog'))
    return { ...page, dialog, press: (button: string) => page.user.click(dialog.getByRole('button', { name: button })) }
  }

  const openCopy = async (file: File, kept = keeping(receiver)) => {
    const page = await openDialog(say.open, kept)
    await page.user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file)
    return page
  }

  it('says what is in a copy and what would change before it is combined, and takes it back', async () => {
    const { dialog, press, store, kept, user } = await openCopy(copy(sender))
    expect(await dialog.findByText('Påhittade Bageriet AB')).toBeInTheDocument()
    expect(dialog.getByText(say.holds)).toBeInTheDocument()
    expect(dialog.getByText(say.saved)).toBeInTheDocument()
    expect(dialog.getByRole('heading', { name: say.changes })).toBeInTheDocument()
    expect(kept.writes.filter((key) => key === 'second-interview')).toEqual([])
    const before = JSON.stringify(store.state.getState().document)
    await press(say.combine)
    expect(store.open().own).toHaveLength(1)
    expect(store.open().answers['welcome-silence']?.done).toBe(true)
    await takeBack(user, say.undo)
    expect(JSON.stringify(store.state.getState().document)).toBe(before)
  })

  it('shows two hundred of the steps that a copy changes, and more when asked, the first of them focused', async () => {
    const own = Array.from({ length: 430 }, (_, at) => ({
      id: `own-${at}`,
      title: `Eget ${at}`,
      section: 'know',
      fields: {},
      rows: [],
    }))
    const { dialog, press } = await openCopy(copy({ ...receiver, own }))
    await dialog.findByText(say.more)
    const drawn = () => dialog.getAllByText(/^Eget \d+$/)
    const before = drawn().length
    await press(say.more)
    expect(drawn()).toHaveLength(before + 200)
    expect(document.activeElement).toHaveTextContent(drawn()[before]!.textContent)
    await press(say.last)
    expect(drawn()).toHaveLength(430)
    expect(dialog.queryByText(say.last)).toBeNull()
  })

  it('says what a replacement would take away, replaces, and takes it back', async () => {
    const { dialog, press, store, user } = await openCopy(copy({ ...sender, id: 'elsewhere' }))
    expect(await dialog.findByText(say.lostDone)).toBeInTheDocument()
    const before = JSON.stringify(store.state.getState().document)
    await press(say.replace)
    expect(store.state.getState().document.preparations).toHaveLength(1)
    expect(store.open()).toEqual({ ...sender, id: 'elsewhere' })
    await takeBack(user, say.undo)
    expect(JSON.stringify(store.state.getState().document)).toBe(before)
  })

  it('opens a copy at once where there is nothing to lose', async () => {
    const { press, store, dialog } = await openCopy(copy(sender), fakeStorage())
    await dialog.findByText('Påhittade Bageriet AB')
    expect(dialog.queryByRole('button', { name: say.replace })).toBeNull()
    await press(say.openIt)
    expect(store.open()).toEqual(sender)
  })

  it.each([
    ['notJson', () => fileOf('{')],
    ['packed', () => new File([new Uint8Array([0x1f, 0x8b, 8, 0])], 'copy.json')],
    ['foreign', () => fileOf('{"name":"recipes"}')],
    ['newer', () => fileOf(JSON.stringify({ app: 'second-interview', document: { format: 99, minReader: 99 } }))],
    ['unreadable', () => fileOf(JSON.stringify({ app: 'second-interview', document: { format: 1, minReader: 1 } }))],
    [
      'tooLarge',
      () => Object.defineProperties(fileOf('{}'), { size: { value: backupLimit + 1 }, slice: { value: undefined } }),
    ],
    ['noWorker', () => fileOf(`{"app":"second-interview","document":[${'1,'.repeat(1_600_000)}1]}`)],
    [
      'closed',
      () =>
        Object.defineProperty(fileOf('{}'), 'slice', {
          value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
        }),
    ],
  ] as const)('answers a file that is %s with one sentence, and writes nothing', async (kind, file) => {
    const { dialog, kept } = await openCopy(file())
    expect(await dialog.findByText(say[kind])).toHaveAttribute('role', 'alert')
    expect(kept.writes.filter((key) => key === 'second-interview')).toEqual([])
  })

  const text = backupOf(documentOf(sender), { date: '2020-03-07' })
  const old = text.replace(/ {2}"checksum".*\n/, '')

  it.each([
    [['altered'], text.replace('Majvor', 'Maivor')],
    [['lostLetters'], old.replace('Påhittade', 'P\ufffdhittade')],
    [['recoded'], Uint8Array.from(old, (letter) => letter.charCodeAt(0))],
    [['several'], `${text}${text.replace('Majvor', 'Maivor')}`],
    [['altered', 'recoded'], Uint8Array.from(`${old}\n-- \nÅsa`, (letter) => letter.charCodeAt(0))],
  ] as const)('warns before a copy is opened that is %s', async (doubts, content) => {
    const { dialog, press, store } = await openCopy(new File([content], 'copy.json'), fakeStorage())
    await dialog.findByText(say.holds)
    for (const doubt of ['altered', 'recoded', 'lostLetters', 'several'] as const)
      expect(within(dialog.getByRole('alert')).queryAllByText(say[doubt])).toHaveLength(
        (doubts as readonly string[]).includes(doubt) ? 1 : 0,
      )
    await press(say.openIt)
    expect(store.open().own).toEqual(sender.own)
  })

  it('warns of nothing where a copy is whole, whatever a mail program has added to it', async () => {
    const { dialog } = await openCopy(fileOf(`${text}\r\n-- \r\nÅsa`), fakeStorage())
    await dialog.findByText('Påhittade Bageriet AB')
    expect(dialog.getByRole('alert')).toBeEmptyDOMElement()
  })

  it('takes a file that is dropped on the page, and another after it', async () => {
    await openPage(language, keeping(receiver))
    const drop = (file: File) => fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } })
    drop(fileOf('no copy'))
    expect(await screen.findByText(say.notJson)).toBeInTheDocument()
    drop(copy(sender))
    expect(await screen.findByText(say.holds)).toBeInTheDocument()
  })

  it('closes where the person goes elsewhere on the page', async () => {
    await openDialog(say.open)
    act(() => {
      location.hash = '#rank-strengths'
    })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('leaves alone what is dragged inside the page', async () => {
    await openPage(language, keeping(receiver))
    const event = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['text/plain'], files: [] } })
    document.body.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each([
    ['granted', 'where it is promised', { persist: () => Promise.resolve(true) }],
    ['refused', 'where it is not', { persist: () => Promise.resolve(false) }],
    ['refused', 'where the browser has no such promise', {}],
  ] as const)('saves a copy and says that lasting storage is %s, %s', async (said, _where, storage) => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return 'blob:copy'
    })
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
    try {
      localStorage.setItem('second-interview-device', '{"theme":"dark","other":1}')
      const { dialog, press } = await openDialog(say.save, keeping(sender))
      await press(say.saveFile)
      expect(await dialog.findByText(say[said])).toBeInTheDocument()
      expect(click).toHaveBeenCalledOnce()
      expect(JSON.parse(await saved[0]!.text())).toMatchObject({ document: { preparations: [sender] } })
      const device = JSON.parse(localStorage.getItem('second-interview-device') ?? '') as object
      expect(device).toMatchObject({ theme: 'dark', other: 1, copied: expect.stringMatching(/^\d{4}-/) as string })
    } finally {
      Reflect.deleteProperty(navigator, 'storage')
    }
  })

  it('reminds of a copy once there is much to lose, until the person has answered', async () => {
    const { user, unmount } = await openPage(language, keeping(diligent))
    expect(screen.getByText(say.reminder)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: say.later }))
    expect(screen.queryByText(say.reminder)).toBeNull()
    unmount()
    await openPage(language, keeping(diligent))
    expect(screen.queryByText(say.reminder)).toBeNull()
  })

  it('holds the reminder back while something else is on show, and where there is little to lose', async () => {
    const { store, unmount } = await openPage(language, keeping(diligent))
    store.change((preparation) => ({ ...preparation, own: [] }), { undo: 'task-removed' })
    await waitFor(() => expect(screen.queryByText(say.reminder)).toBeNull())
    unmount()
    await openPage(language, keeping(receiver))
    expect(screen.queryByText(say.reminder)).toBeNull()
  })
})
