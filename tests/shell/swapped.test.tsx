import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Proofread } from '../locales/locales.ts'
import { emptyPreparation, setText } from '../../src/core/document/preparation.ts'
import { addPreparation, changePreparation, removePreparation } from '../../src/core/document/preparations.ts'
import { openOtherTab, openPage } from '../render.tsx'
import { fakeStorage } from '../storage.ts'
// The page imports these when it needs them; here, no test has to wait for them.
import '../../src/features/step/Exercise.tsx'
import '../../src/features/settings/Preparations.tsx'
import '../../src/features/planning/Facts.tsx'
import '../../src/features/printing/PrintDialog.tsx'
import '../../src/features/sharing/ShareDialog.tsx'
import { eitherLanguage } from '../cases.ts'

beforeEach(() => history.replaceState(null, '', '/'))

const company = { sv: 'Företag', en: 'Company' }
const rename = { sv: 'Byt namn', en: 'Rename' }

const openTwo = async (language: Proofread) => {
  const kept = fakeStorage()
  const other = openOtherTab(kept)
  other.changeAll(addPreparation(setText({ key: 'interview', field: 'company' }, 'Saab')(emptyPreparation('b'))))
  const page = await openPage(language, kept)
  act(() => page.store.change(setText({ key: 'interview', field: 'when' }, 'unknown')))
  /** Another tab removes what is open here. */
  const remove = () =>
    act(() => {
      other.sync()
      other.changeAll(removePreparation('first'))
      page.store.sync()
    })
  const bringBack = () => page.user.click(screen.getByRole('button', { name: page.t(($) => $.saving.bringBack) }))
  return { ...page, other, remove, bringBack }
}

const openFacts = async ({ user, t }: Awaited<ReturnType<typeof openTwo>>) => {
  await user.click(screen.getByRole('button', { name: t(($) => $.when.more) }))
  await user.click(await screen.findByRole('button', { name: /^(Mer om intervjun|More about the interview)$/ }))
}

describe.each(eitherLanguage('en'))('what another tab removes under a form, in %s', (language) => {
  it('closes the line for a new step, says so, and keeps what was typed for when it is brought back', async () => {
    const { user, t, store, remove, bringBack } = await openTwo(language)
    const open = () => user.click(screen.getAllByRole('button', { name: t(($) => $.own.add) })[0]!)
    await open()
    await user.keyboard('Stryk skj')
    remove()
    expect(screen.queryByRole('textbox', { name: t(($) => $.own.label) })).toBeNull()
    expect(screen.getByText(t(($) => $.saving.lost)).closest('[role=alert]')).toHaveFocus()
    await user.keyboard('ortan{Enter}')
    expect(store.open()).toMatchObject({ id: 'b', own: [] })
    await open()
    expect(screen.getByRole('textbox', { name: t(($) => $.own.label) })).toHaveValue('')
    await bringBack()
    await open()
    expect(screen.getByRole('textbox', { name: t(($) => $.own.label) })).toHaveValue('Stryk skj')
  })

  it('closes a title that is being changed, though the other interview has a step of the same id', async () => {
    const { user, t, store, remove } = await openTwo(language)
    const own = (title: string) => [{ id: 'same', title, section: 'listen', fields: {}, rows: [] }]
    act(() =>
      store.changeAll((all) => ({
        ...all,
        preparations: all.preparations.map((each) => ({ ...each, own: own(each.id) })),
      })),
    )
    await user.click(screen.getByText(t(($) => $.own.rename)))
    await user.keyboard('och mer')
    remove()
    expect(screen.queryByRole('textbox', { name: t(($) => $.own.label) })).toBeNull()
    expect(store.open().own.map(({ title }) => title)).toEqual(['b'])
  })

  it('closes the facts of the interview, and changes none of the other’s', async () => {
    const page = await openTwo(language)
    const { user, store, remove, bringBack } = page
    await openFacts(page)
    const name = company[language]
    const box = await screen.findByRole('textbox', { name })
    await user.type(box, 'Volvo')
    act(() => store.flush())
    remove()
    await waitFor(() => expect(screen.queryByRole('textbox', { name })).toBeNull())
    await user.keyboard(' AB')
    expect(store.open().interview.fields).toEqual({ company: 'Saab' })
    await bringBack()
    expect(store.open().interview.fields.company).toBe('Volvo')
  })
})

describe.each(eitherLanguage('sv'))('what another tab removes under a dialog, in %s', (language) => {
  it('isn’t taken for the other interview when its start-over is confirmed: the question goes', async () => {
    const { user, t, store, remove } = await openTwo(language)
    await user.click(screen.getByText(t(($) => $.startOver.open)))
    expect(screen.getByRole('dialog', { name: t(($) => $.startOver.title) })).toBeVisible()
    remove()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(t(($) => $.saving.lost))).toBeVisible()
    expect(store.open().interview.fields).toEqual({ company: 'Saab' })
  })

  it.each(['share', 'print'] as const)(
    'no longer stands to %s: the dialog goes, and the page says why',
    async (what) => {
      const { user, t, remove } = await openTwo(language)
      await user.click(screen.getAllByRole('button', { name: t(($) => $[what].open), hidden: true })[0]!)
      expect(await screen.findByRole('dialog')).toBeVisible()
      remove()
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      expect(screen.getByText(t(($) => $.saving.lost))).toBeVisible()
    },
  )
})

describe.each(eitherLanguage('en'))('a name that another tab changes, in %s', (language) => {
  const openRename = async () => {
    const page = await openTwo(language)
    act(() => page.store.flush())
    await page.user.click(screen.getAllByRole('button', { name: page.t(($) => $.interviews.menu), hidden: true })[0]!)
    const dialog = within(await screen.findByRole('dialog'))
    const [item] = dialog.getAllByText(rename[language])
    await page.user.click(item!)
    const call = (name: string) =>
      act(() => {
        page.other.sync()
        page.other.changeAll(changePreparation('first', setText({ key: 'interview', field: 'company' }, name)))
        page.store.sync()
      })
    return { ...page, call, box: dialog.getByRole('textbox', { name: company[language] }) }
  }

  it('is shown in the box that nothing was typed in, and stays when that is saved', async () => {
    const { user, store, call, box } = await openRename()
    call('Scania')
    expect(box).toHaveValue('Scania')
    await user.keyboard('{Enter}')
    expect(store.open().interview.fields.company).toBe('Scania')
  })

  it('gives way to what was typed', async () => {
    const { user, store, call, box } = await openRename()
    await user.type(box, 'Volvo')
    call('Scania')
    expect(box).toHaveValue('Volvo')
    await user.keyboard('{Enter}')
    expect(store.open().interview.fields.company).toBe('Volvo')
  })
})

describe.each(eitherLanguage('sv'))(
  'what another tab removes while a text in it isn’t saved yet, in %s',
  (language) => {
    it('stays for who is typing, in the same box', async () => {
      const page = await openTwo(language)
      const { user, store, remove } = page
      await openFacts(page)
      const name = company[language]
      const box = await screen.findByRole('textbox', { name })
      await user.type(box, 'Volvo')
      remove()
      expect(box).toHaveFocus()
      await user.keyboard(' AB')
      expect(store.open()).toMatchObject({ id: 'first', interview: { fields: { company: 'Volvo AB' } } })
    })
  },
)

describe.each(eitherLanguage('en'))('under a newer version’s document, in %s', (language) => {
  it('the title of a new step isn’t added, stays, and is said not to be saved', async () => {
    const { user, t, kept, store } = await openTwo(language)
    await user.click(screen.getAllByRole('button', { name: t(($) => $.own.add) })[0]!)
    await user.keyboard('Stryk skjortan')
    const newer = { ...(kept.document() as object), format: 99 }
    act(() => {
      store.flush()
      kept.storage.setItem('second-interview', JSON.stringify({ ...newer, minReader: 1 }))
      store.sync()
    })
    await user.keyboard('{Enter}')
    const box = screen.getByRole('textbox', { name: t(($) => $.own.label) })
    expect(box).toHaveValue('Stryk skjortan')
    expect(box).toHaveAccessibleDescription(t(($) => $.task.readOnly))
    expect(store.open().own).toEqual([])
  })
})
