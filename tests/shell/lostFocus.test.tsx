import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPreparation, setDone, setText } from '../../src/core/document/preparation.ts'
import { addPreparation, removePreparation } from '../../src/core/document/preparations.ts'
import { openOtherTab, openPage } from '../render.tsx'
import { fakeStorage, keptWith } from '../storage.ts'
// The page imports these when it needs them; here, no test has to wait for them.
import '../../src/features/step/Exercise.tsx'
import '../../src/features/settings/Preparations.tsx'
import '../../src/features/planning/Facts.tsx'
import '../../src/features/planning/Plan.tsx'
import { eitherLanguage } from '../cases.ts'

const words = {
  sv: {
    edit: 'Ändra',
    again: 'Planera om',
    settings: 'Tid och dagar',
    remove: /^Ta bort .*2098$/,
    otherZone: 'Tiden gäller en annan tidszon',
    zone: 'Tidszon',
    archive: 'Lägg undan',
    bringBack: 'Ta fram igen',
    rename: 'Byt namn',
    keepOther: 'Behåll den här',
    company: 'Företag',
    later: 'Inte nu',
    pack: 'Packa väskan',
  },
  en: {
    edit: 'Edit',
    again: 'Plan again',
    settings: 'Time and days',
    remove: /^Remove .*2098$/,
    otherZone: 'The time is in another time zone',
    zone: 'Time zone',
    archive: 'Put aside',
    bringBack: 'Bring back',
    rename: 'Rename',
    keepOther: 'Keep this one',
    company: 'Company',
    later: 'Not now',
    pack: 'Pack your bag',
  },
} as const

const interview = (fields: Record<string, string>, more = {}) => ({
  interview: { fields: { when: 'date', date: '2099-12-01', time: '10:00', ...fields }, rows: [], ...more },
})

beforeEach(() => {
  history.replaceState(null, '', '/')
  localStorage.clear()
})

describe.each(eitherLanguage('en'))('when what had the focus goes, in %s', (language) => {
  const say = words[language]
  const steps = () => document.getElementById('steps')
  const press = async ({ user }: Awaited<ReturnType<typeof openPage>>, name: string | RegExp) =>
    user.click(screen.getAllByRole('button', { name })[0]!)

  it('the box of a text has it once a version is chosen, in the facts and in an exercise', async () => {
    const answers = { 'answer-without-knowing': { fields: { honest: 'x' }, others: { honest: ['y'] }, rows: [] } }
    const page = await openPage(
      language,
      keptWith({ ...interview({ company: 'A' }, { others: { company: ['B'] } }), answers }),
    )
    act(() => page.store.setOpen('answer-without-knowing', true))
    const step = within(document.getElementById('answer-without-knowing')!)
    await page.user.click(await step.findByRole('button', { name: say.keepOther }))
    expect(document.activeElement).toHaveValue('y')
    await press(page, say.edit)
    await screen.findByRole('textbox', { name: say.company })
    await press(page, say.keepOther)
    expect(screen.getByRole('textbox', { name: say.company })).toHaveFocus()
    expect(screen.getByRole('textbox', { name: say.company })).toHaveValue('B')
  })

  it('the box of the time zone has it once that is asked for', async () => {
    const page = await openPage(language, keptWith(interview({})))
    await press(page, say.edit)
    await page.user.click(await screen.findByRole('button', { name: say.otherZone }))
    expect(screen.getByRole('combobox', { name: say.zone })).toHaveFocus()
  })

  it('the box of days off has it once one is removed', async () => {
    const page = await openPage(language, keptWith({ ...interview({}), plan: { daysOff: ['2098-01-01'] } }))
    act(() => page.store.setFilter('plan', []))
    await page.user.click(await screen.findByRole('button', { name: say.settings }))
    await press(page, say.remove)
    expect(page.store.open().plan?.daysOff).toEqual([])
    expect(document.activeElement).toHaveAttribute('type', 'date')
  })

  it('the list has it once the plan is made again', async () => {
    const page = await openPage(language, keptWith(interview({})))
    act(() => page.store.setFilter('plan', []))
    await page.user.click(await screen.findByRole('checkbox', { name: say.pack }))
    await press(page, say.again)
    expect(steps()).toHaveFocus()
  })

  it('an interview’s name has it once that is changed or left, and where it is put aside and brought back', async () => {
    const page = await openPage(
      language,
      keptWith(interview({ company: 'A' }), { id: 'b', ...interview({ company: 'B' }) }),
    )
    await page.user.click(screen.getAllByRole('button', { name: page.t(($) => $.interviews.menu), hidden: true })[0]!)
    const dialog = within(await screen.findByRole('dialog'))
    const choose = (name: string) =>
      page.user.click(within(dialog.getByRole('button', { name: 'B' }).closest('li')!).getByText(name))
    for (const key of ['Enter', 'Escape']) {
      await choose(say.rename)
      await page.user.keyboard(`{${key}}`)
      expect(dialog.getByRole('button', { name: 'B' })).toHaveFocus()
    }
    await choose(say.archive)
    expect(dialog.getByRole('button', { name: 'B' })).toHaveFocus()
    await choose(say.bringBack)
    expect(dialog.getByRole('button', { name: 'B' })).toHaveFocus()
  })

  it('the list has it once the reminder to save a copy is put off', async () => {
    const answers = { 'pack-your-bag': { fields: { note: 'x'.repeat(9000) }, rows: [] } }
    const page = await openPage(language, keptWith({ answers }))
    await press(page, say.later)
    expect(steps()).toHaveFocus()
  })

  it('the list has it once the page could save at another try', async () => {
    const page = await openPage(language)
    page.kept.failWith(() => {
      throw new Error('no')
    })
    act(() => page.store.change(setDone('pack-your-bag', true)))
    page.kept.failWith(undefined)
    act(() => screen.getByRole('button', { name: page.t(($) => $.saving.retry) }).focus())
    await page.user.keyboard('{Enter}')
    await waitFor(() => expect(steps()).toHaveFocus())
  })

  it.each(['dismiss', 'bring back'] as const)(
    'the list has it after %s, where another tab removed it all',
    async (what) => {
      const kept = fakeStorage()
      const other = openOtherTab(kept)
      other.changeAll(addPreparation(emptyPreparation('b')))
      const page = await openPage(language, kept)
      act(() => {
        page.store.change(setText({ key: 'interview', field: 'company' }, 'Volvo'))
        other.sync()
        other.changeAll(removePreparation('first'))
        page.store.sync()
      })
      await press(
        page,
        page.t(($) => (what === 'dismiss' ? $.undo.dismiss : $.saving.bringBack)),
      )
      expect(steps()).toHaveFocus()
    },
  )
})
