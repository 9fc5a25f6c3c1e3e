import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { decode } from '../../../src/core/share/linkCodec.ts'
// Fetched by the page: here already, so that no test waits for it.
import '../../../src/features/sharing/ShareDialog.tsx'
import { openPage } from '../../render.tsx'
import { keeping, sender } from '../../core/share/someone.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    share: 'Dela',
    ticks: 'Det jag har bockat av',
    slip: 'Visa lappen',
    slipGoes: /Det som står på lappen, \d+ rader/,
    device: 'Till min andra enhet',
    practise: 'Öva med någon',
    more: 'Ta med mer',
    back: 'Tillbaka',
    titles: 'Namnen på mina egna steg',
    facts: 'Intervjun: var, när och med vilka',
    notes: 'Det som står på lappen',
    answers: 'Alla svar och anteckningar',
    private: /innehåller privata svar/,
    preview: 'Det här ser mottagaren',
    length: (count: number) => `${count} tecken`,
    copy: 'Kopiera länk',
    copied: 'Länken är kopierad.',
    qr: 'Visa QR-kod',
    code: 'QR-kod som öppnar länken',
    progress: '3 av 24 klara',
    own: '1 av 1 eget steg klart',
    system: 'Dela via en app',
    when: 'Tisdag 11 mars 2031, 14.30',
  },
  en: {
    share: 'Share',
    ticks: 'What I’ve ticked',
    slip: 'Show my notes',
    slipGoes: /Your pocket notes \(\d+ lines\)/,
    device: 'Continue on another device',
    practise: 'Practise with someone',
    more: 'Include more',
    back: 'Back',
    titles: 'The names of my own steps',
    facts: 'The interview: where, when and with whom',
    notes: 'What’s in my pocket notes',
    answers: 'All answers and notes',
    private: /holds private answers/,
    preview: 'This is what they’ll see',
    length: (count: number) => `${count} characters`,
    copy: 'Copy link',
    copied: 'Link copied.',
    qr: 'Show QR code',
    code: 'QR code that opens the link',
    progress: '3 of 24 done',
    own: 'Steps of their own: 1 of 1 done',
    system: 'Share with an app',
    when: 'Tuesday 11 March 2031, 2.30 pm',
  },
} as const

beforeEach(() => {
  history.replaceState(null, '', '/')
  localStorage.clear()
})

describe.each(eitherLanguage('en'))('in %s', (language) => {
  const say = words[language]

  const ask = async () => {
    const page = await openPage(language, keeping(sender))
    const [word] = screen.getAllByRole('button', { name: say.share })
    await page.user.click(word!)
    return { ...page, dialog: within(await screen.findByRole('dialog')) }
  }

  const open = async (purpose: 'ticks' | 'slip' = 'ticks') => {
    const page = await ask()
    await page.user.click(page.dialog.getByRole('button', { name: say[purpose] }))
    const dialog = within(await screen.findByRole('dialog', { name: say[purpose] }))
    if (purpose === 'ticks') await page.user.click(dialog.getByRole('button', { name: say.more }))
    const link = () => dialog.getByRole<HTMLInputElement>('textbox')
    await waitFor(() => expect(link().value).toContain('#'))
    const choose = async (name: string) => {
      const before = link().value
      await page.user.click(dialog.getByRole('checkbox', { name }))
      await waitFor(() => expect(link().value).not.toBe(before))
    }
    const shared = async () => {
      const decoded = await decode(link().value.split('#')[1] ?? '')
      if (decoded.kind !== 'ok') throw new Error(decoded.kind)
      return decoded.shared
    }
    return { ...page, dialog, link, choose, shared }
  }

  it('asks first what for, and says in a line what goes along with each', async () => {
    const { dialog, user } = await ask()
    const purposes = [say.practise, say.slip, say.device, say.ticks]
    for (const name of purposes) expect(dialog.getByRole('button', { name })).toHaveAccessibleDescription(/\w/)
    expect(dialog.getByRole('button', { name: say.slip })).toHaveAccessibleDescription(say.slipGoes)
    expect(dialog.queryByRole('textbox')).toBeNull()
    await user.click(dialog.getByRole('button', { name: say.device }))
    expect(screen.getByRole('dialog', { name: say.device })).toBeVisible()
    await user.click(screen.getByRole('button', { name: say.back }))
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: say.ticks })).toBeVisible()
  })

  it('shares for the slip exactly what stands on it', async () => {
    const { dialog, shared } = await open('slip')
    const preview = within(dialog.getByRole('group', { name: say.preview }))
    for (const there of ['För att ni lagar.', 'Påhittade Bageriet AB', 'Jag gör klart']) {
      expect(preview.getByText(there)).toBeInTheDocument()
    }
    const text = JSON.stringify((await shared()).texts)
    for (const absent of ['Bara för mig.', '38 000', 'Bröd till', 'Fråga mormor', 'Ring mormor', 'Jag ringde.']) {
      expect(preview.queryByText(absent)).toBeNull()
      expect(text).not.toContain(absent)
    }
  })

  it('shares ticks and counts alone until something is opted in', async () => {
    const { dialog, link, shared } = await open()
    for (const box of dialog.getAllByRole('checkbox')) expect(box).not.toBeChecked()
    expect(dialog.getAllByRole('checkbox')).toHaveLength(4)
    expect(await shared()).toEqual({ done: [17, 23], skipped: [24], own: { done: 1, all: 1 } })
    expect(link()).toHaveAttribute('readonly')
    expect(dialog.getByText(say.length(link().value.length))).toBeInTheDocument()
    expect(dialog.queryByText(say.private)).toBeNull()
    expect(dialog.getByText(say.progress)).toBeInTheDocument()
    expect(dialog.getByText(say.own)).toBeInTheDocument()
    expect(dialog.queryByText('Påhittade Bageriet AB')).toBeNull()
    expect(location.hash).toBe('')
  })

  it.each([
    ['titles', 'Ring mormor', 'Påhittade Bageriet AB'],
    ['facts', 'Påhittade Bageriet AB', 'Ring mormor'],
    ['notes', 'För att ni lagar.', 'Bara för mig.'],
    ['answers', 'Bara för mig.', '38 000'],
  ] as const)('shows what %s adds, announces it as private, and nothing else', async (extra, there, absent) => {
    const { dialog, choose, shared } = await open()
    await choose(say[extra])
    const preview = within(dialog.getByRole('group', { name: say.preview }))
    expect(preview.getByText(there)).toBeInTheDocument()
    expect(preview.queryByText(absent)).toBeNull()
    expect(dialog.getByText(say.private)).toHaveAttribute('role', 'status')
    const text = JSON.stringify((await shared()).texts)
    expect(text).toContain(there)
    expect(text).not.toContain(absent)
  })

  it('shows the date and the people as they are said in the language', async () => {
    const { dialog, choose } = await open()
    await choose(say.facts)
    expect(dialog.getByText(say.when)).toBeInTheDocument()
    expect(dialog.getByText('Majvor Påhitt, chef')).toBeInTheDocument()
  })

  it('says that it has copied, and selects the link where it may not', async () => {
    const { dialog, link, user } = await open()
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce()
    await user.click(dialog.getByRole('button', { name: say.copy }))
    expect(write).toHaveBeenCalledWith(link().value)
    expect(await dialog.findByText(say.copied)).toBeInTheDocument()
    write.mockRejectedValueOnce(new Error('not allowed'))
    await user.click(dialog.getByRole('button', { name: say.copy }))
    await waitFor(() => expect(dialog.queryByText(say.copied)).toBeNull())
    expect(link()).toHaveFocus()
    expect(link().selectionEnd).toBe(link().value.length)
    write.mockRestore()
  })

  it('offers the system’s own sheet where there is one', async () => {
    const share = vi.fn(() => Promise.reject(new Error('closed')))
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    try {
      const { dialog, link, user } = await open()
      await user.click(dialog.getByRole('button', { name: say.system }))
      expect(share).toHaveBeenCalledWith(expect.objectContaining({ url: link().value }))
    } finally {
      Reflect.deleteProperty(navigator, 'share')
    }
  })

  it('draws a code when it is asked for', async () => {
    const { dialog, user } = await open()
    expect(dialog.queryByRole('img')).toBeNull()
    await user.click(dialog.getByRole('button', { name: say.qr }))
    expect(dialog.getByRole('img', { name: say.code })).toBeInTheDocument()
  })
})
