import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { heardIn } from './heard.ts'
import { tasks } from '../src/core/catalogue/tasks.ts'
import { setText } from '../src/core/document/preparation.ts'
import { openPage } from './render.tsx'
import { eitherLanguage } from './cases.ts'
import { takeBack } from './takeBack.ts'

beforeEach(() => {
  history.replaceState(null, '', '/')
  localStorage.clear()
})

const words = {
  sv: {
    heading: 'De vill träffa dig igen',
    back: 'Dina förberedelser',
    pack: 'Packa väskan',
    all: '24',
    one: '1 av 24 klara',
    none: '0 av 24 klara',
    add: 'Lägg till ett eget steg',
    section: 'Under rubriken',
    save: 'Lägg till steget',
    own: 'Eget steg',
    remove: 'Ta bort',
    rename: 'Byt namn',
    up: 'Flytta upp',
    undo: 'Ångra',
    startOver: 'Töm den här intervjun',
    skip: 'Gäller inte mig',
    bringBack: 'Gäller mig ändå',
    addNote: 'Skriv en anteckning',
    note: 'Anteckning',
    left: 'Kvar',
    everything: 'Alla',
    byDay: 'Dag för dag',
    ready: 'Du är redo.',
    tomorrow: 'I morgon',
    interview: 'Intervjun',
    started: 'påbörjat',
    done: 'klart',
    of23: '1 av 23 klara',
    goOn: 'Nästa',
    markDone: 'Klart',
    how: 'Så gör du',
  },
  en: {
    heading: 'They want to see you again',
    back: 'Your preparation',
    pack: 'Pack your bag',
    all: '24',
    one: '1 of 24 done',
    none: '0 of 24 done',
    add: 'Add a step of your own',
    section: 'Under the heading',
    save: 'Add the step',
    own: 'Your own step',
    remove: 'Remove',
    rename: 'Rename',
    up: 'Move up',
    undo: 'Undo',
    startOver: 'Clear this interview',
    skip: 'Doesn’t apply to me',
    bringBack: 'It applies after all',
    addNote: 'Write a note',
    note: 'Note',
    left: 'To do',
    everything: 'All',
    byDay: 'Day by day',
    ready: 'You’re ready.',
    tomorrow: 'Tomorrow',
    interview: 'The interview',
    started: 'started',
    done: 'done',
    of23: '1 of 23 done',
    goOn: 'Next',
    markDone: 'Done',
    how: 'How to do it',
  },
} as const

describe.each(eitherLanguage('sv'))('the page in %s', (language) => {
  const say = words[language]
  const boxOf = (title: string) => screen.getByRole('checkbox', { name: title })
  const rowOf = (title: string) => screen.getByRole('article', { name: title })

  it('greets a newcomer without counts or filters', async () => {
    await openPage(language)
    expect(screen.getByRole('heading', { level: 1, name: say.heading })).toBeVisible()
    expect(screen.queryByText(/\b\d+ (av|of) 24\b/)).toBeNull()
    expect(screen.queryByRole('group', { name: /Visa|Show/ })).toBeNull()
  })

  it('shows 24 steps, each with its tick as the first thing in it', async () => {
    const { t } = await openPage(language)
    const rows = screen.getAllByRole('article')
    expect(rows.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id))
    for (const [index, row] of rows.entries()) {
      const task = tasks[index]
      expect(row.firstElementChild).toBe(within(row).getByRole('checkbox'))
      if (task) expect(row).toHaveAccessibleName(t(($) => $.tasks[task.id].title, { ns: 'tasks' }))
    }
  })

  it('keeps a tick for the next visit, and counts it', async () => {
    const { user, kept, unmount } = await openPage(language)
    await user.click(boxOf(say.pack))
    expect(screen.getAllByText(say.one)).not.toHaveLength(0)
    // The bar is for the eye: a reader hears each tick once, in words.
    expect(document.querySelector('progress')).toBeInTheDocument()
    expect(screen.queryByRole('progressbar')).toBeNull()
    unmount()
    await openPage(language, kept)
    expect(boxOf(say.pack)).toBeChecked()
    expect(screen.getByRole('heading', { level: 1, name: say.back })).toBeVisible()
    await user.click(boxOf(say.pack))
    expect(boxOf(say.pack)).not.toBeChecked()
  })

  it('opens a step on its title, with why and how, and takes a note', async () => {
    const { user, kept, store, unmount } = await openPage(language)
    const row = rowOf(say.pack)
    await user.click(within(row).getByRole('button', { name: say.pack }))
    expect(within(row).getByRole('button', { name: say.pack })).toHaveAttribute('aria-expanded', 'true')
    await user.click(await within(row).findByRole('button', { name: say.how }))
    expect(within(row).getAllByRole('listitem').length).toBeGreaterThan(1)
    await user.click(within(row).getByRole('button', { name: say.addNote }))
    const note = within(row).getByRole('textbox', { name: say.note })
    expect(note).toHaveFocus()
    await user.type(note, 'Röd mapp')
    expect(within(row).getByText(say.started)).toBeVisible()
    store.flush()
    unmount()
    const again = await openPage(language, kept)
    expect(within(rowOf(say.pack)).getByText(say.started)).toBeVisible()
    expect(again.store.open().answers['pack-your-bag']?.fields.note).toBe('Röd mapp')
  })

  it('settles a step by the button inside it', async () => {
    const { user } = await openPage(language)
    const row = rowOf(say.pack)
    await user.click(within(row).getByRole('button', { name: say.pack }))
    await user.click(await within(row).findByRole('button', { name: say.goOn }))
    await user.click(within(row).getByRole('button', { name: say.markDone }))
    expect(boxOf(say.pack)).toBeChecked()
    expect(within(row).getByText(say.done)).toBeVisible()
  })

  it('leaves a step that does not apply out of the total, and brings it back with one click', async () => {
    const { user } = await openPage(language)
    await user.click(boxOf(say.pack))
    const [first] = screen.getAllByRole('article')
    if (!first) throw new Error('No step')
    await user.click(
      within(first).getByRole('button', { expanded: false, name: first.querySelector('h4 button')?.textContent ?? '' }),
    )
    await user.click(await within(first).findByRole('button', { name: say.how }))
    await user.click(within(first).getByRole('button', { name: say.skip }))
    expect(screen.getAllByText(say.of23)).not.toHaveLength(0)
    await user.click(within(first).getByRole('button', { name: say.bringBack }))
    expect(screen.getAllByText(say.one)).not.toHaveLength(0)
  })

  it('adds, renames, moves and removes own steps, and undoes the removal', async () => {
    const { user, kept, unmount } = await openPage(language)
    const section = screen.getAllByRole('region').find(({ id }) => id === 'listen')
    if (!section) throw new Error('No section')
    for (const title of ['Ett', 'Två']) {
      await user.click(screen.getByRole('button', { name: say.add }))
      await user.selectOptions(screen.getByRole('combobox', { name: say.section }), 'listen')
      await user.type(screen.getByRole('textbox', { name: say.own }), `${title}{Enter}`)
    }
    const own = () =>
      within(section)
        .getAllByRole('article')
        .slice(4)
        .map((row) => row.querySelector('h4 button')?.textContent)
    expect(own()).toEqual(['Ett', 'Två'])
    await user.click(within(rowOf('Två')).getByRole('button', { name: say.up, hidden: true }))
    expect(own()).toEqual(['Två', 'Ett'])
    await user.click(within(rowOf('Ett')).getByRole('button', { name: say.rename, hidden: true }))
    const box = within(section).getByRole('textbox', { name: say.own })
    await user.clear(box)
    await user.type(box, 'Tre{Enter}')
    expect(own()).toEqual(['Två', 'Tre'])
    await user.click(within(rowOf('Två')).getByRole('button', { name: say.remove, hidden: true }))
    expect(own()).toEqual(['Tre'])
    await user.click(await screen.findByRole('button', { name: say.undo }))
    expect(own()).toEqual(['Två', 'Tre'])
    unmount()
    const again = await openPage(language, kept)
    expect(again.store.open().own.map(({ title }) => title)).toEqual(['Två', 'Tre'])
  })

  it('shows what is left without hiding a step under the finger', async () => {
    const { user } = await openPage(language)
    await user.click(boxOf(say.pack))
    await user.click(screen.getByRole('radio', { name: say.left }))
    expect(screen.queryByRole('article', { name: say.pack })).toBeNull()
    const [first] = screen.getAllByRole('checkbox')
    if (!first) throw new Error('No box')
    await user.click(first)
    expect(first).toBeVisible()
    expect(screen.getAllByRole('article')).toHaveLength(23)
  })

  it.each(['left', 'byDay'] as const)('shows %s again at the next visit, until everything is chosen', async (view) => {
    const { user, kept, unmount } = await openPage(language)
    await user.click(boxOf(say.pack))
    await user.click(screen.getByRole('radio', { name: say[view] }))
    unmount()
    const again = await openPage(language, kept)
    expect(await screen.findByRole('radio', { name: say[view] })).toBeChecked()
    expect(screen.queryByRole('article', { name: say.pack })).toBeNull()
    await user.click(screen.getByRole('radio', { name: say.everything }))
    again.unmount()
    await openPage(language, kept)
    expect(screen.getByRole('radio', { name: say.everything })).toBeChecked()
    expect(screen.getAllByRole('article')).toHaveLength(24)
  })

  it('keeps the box of a note while it is emptied, so that the next words land in it', async () => {
    const { user, store, unmount, kept } = await openPage(language)
    store.change(setText({ key: 'pack-your-bag', field: 'note' }, 'Röd mapp'))
    unmount()
    const again = await openPage(language, kept)
    await user.click(within(rowOf(say.pack)).getByRole('button', { name: say.pack }))
    const note = within(rowOf(say.pack)).getByRole('textbox', { name: say.note })
    await user.clear(note)
    await user.type(note, 'Blå mapp')
    expect(again.store.open().answers['pack-your-bag']?.fields.note).toBe('Blå mapp')
  })

  it('never hides steps without the way to show them again', async () => {
    const { user } = await openPage(language)
    await user.click(boxOf(say.pack))
    await user.click(screen.getByRole('radio', { name: say.left }))
    await user.click(screen.getByRole('button', { name: say.startOver, hidden: true }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: say.startOver }))
    expect(screen.getByRole('radio', { name: say.left })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: say.everything }))
    expect(screen.getAllByRole('article')).toHaveLength(24)
  })

  it('shows a new own step among what is left', async () => {
    const { user } = await openPage(language)
    await user.click(boxOf(say.pack))
    await user.click(screen.getByRole('radio', { name: say.left }))
    await user.click(screen.getByRole('button', { name: say.add }))
    await user.type(screen.getByRole('textbox', { name: say.own }), 'Ring mormor{Enter}')
    expect(rowOf('Ring mormor')).toBeVisible()
  })

  it('leaves the focus on the step when what had it goes away', async () => {
    const { user } = await openPage(language)
    const title = () => within(rowOf(say.pack)).getByRole('button', { name: say.pack })
    await user.click(title())
    await user.click(await within(rowOf(say.pack)).findByRole('button', { name: say.how }))
    await user.click(within(rowOf(say.pack)).getByRole('button', { name: say.skip }))
    await expect.poll(() => document.activeElement).toBe(title())
    expect(title()).toHaveAttribute('aria-expanded', 'false')
    await user.click(within(rowOf(say.pack)).getByRole('button', { name: say.bringBack }))
    await expect.poll(() => document.activeElement).toBe(title())
  })

  it('starts over only after asking, and undoes it', async () => {
    const { user, kept } = await openPage(language)
    await user.click(boxOf(say.pack))
    await user.click(screen.getByRole('button', { name: say.startOver, hidden: true }))
    expect(kept.document()).toMatchObject({ preparations: [{ answers: { 'pack-your-bag': { done: true } } }] })
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: say.startOver }))
    expect(boxOf(say.pack)).not.toBeChecked()
    await takeBack(user, say.undo)
    expect(boxOf(say.pack)).toBeChecked()
  })

  it('keeps the answer to when it is', async () => {
    const { user, kept } = await openPage(language)
    await user.click(screen.getByRole('radio', { name: say.tomorrow }))
    expect(within(screen.getByRole('group', { name: say.interview })).getByText(say.tomorrow)).toBeVisible()
    expect(kept.document()).toMatchObject({ preparations: [{ interview: { fields: { when: 'tomorrow' } } }] })
  })

  it('says so quietly when everything is done', async () => {
    const { user } = await openPage(language)
    for (const box of screen.getAllByRole('checkbox')) await user.click(box)
    expect(screen.getAllByText(say.ready)).not.toHaveLength(0)
  })

  it('opens the step that the address names, and puts the focus there', async () => {
    history.replaceState(null, '', '/#pack-your-bag')
    await openPage(language)
    const toggle = await screen.findByRole('button', { name: say.pack, expanded: true })
    await expect.poll(() => document.activeElement).toBe(toggle)
  })

  it('announces progress after a tick, not before', async () => {
    const { user } = await openPage(language)
    const heard = () => heardIn()
    expect(heard().join('')).toBe('')
    await user.click(boxOf(say.pack))
    expect(heard()).toContain(say.one)
  })
})

describe('switching the language', () => {
  it('keeps ticks, texts, what is open and the fragment, and follows with lang, title and address', async () => {
    history.replaceState(null, '', '/?x=1#pack-your-bag')
    const { user } = await openPage('sv')
    await screen.findByRole('button', { name: words.sv.pack, expanded: true })
    await user.click(screen.getByRole('checkbox', { name: words.sv.pack }))
    await user.click(screen.getByRole('link', { name: 'English' }))
    expect(await screen.findByRole('button', { name: words.en.pack, expanded: true })).toBeVisible()
    expect(screen.getByRole('checkbox', { name: words.en.pack })).toBeChecked()
    await expect.poll(() => location.pathname + location.search + location.hash).toBe('/en/?x=1#pack-your-bag')
    expect(document.documentElement.lang).toBe('en')
    expect(document.title).toBe('Second Interview: prepare step by step')
    expect(JSON.parse(localStorage.getItem('second-interview-device') ?? '{}')).toEqual({ language: 'en' })
  })
})
