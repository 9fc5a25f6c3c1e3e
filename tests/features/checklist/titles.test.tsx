import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { emptyAnswer, emptyPreparation, type Preparation } from '../../../src/core/document/preparation.ts'
import { sheetOf } from '../../../src/features/printing/sheet.ts'
import { paperNamespaces, paperWords } from '../../../src/features/printing/paperWords.ts'
import { Changes } from '../../../src/features/sharing/Changes.tsx'
import { comparePreparations } from '../../../src/core/share/comparison.ts'
import { Content } from '../../../src/features/sharing/Content.tsx'
import { selectShared } from '../../../src/core/share/sharedContent.ts'
import { progressOnly } from '../../../src/core/share/sharePolicy.ts'
import { openPage } from '../../render.tsx'
import { keptWith } from '../../storage.ts'
import { eitherLanguage } from '../../cases.ts'

beforeEach(() => history.replaceState(null, '', '/'))

const unseen = ['\u200b', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u2800', '\ufe0f', '\u{e0067}', '\u202e\u200d ', '']

const titled = (title: string): Preparation => ({
  ...emptyPreparation('first'),
  own: [{ id: 'mine', title, section: 'listen', ...emptyAnswer }],
})

const untitled = { sv: 'Steg utan namn', en: 'Untitled step' }

describe.each(eitherLanguage('en'))('an own step without a visible title, in %s', (language) => {
  it('isn’t added', async () => {
    const { user, t, store } = await openPage(language)
    for (const title of unseen) {
      await user.click(screen.getAllByRole('button', { name: t(($) => $.own.add) })[0]!)
      const box = screen.getByRole('textbox', { name: t(($) => $.own.label) })
      fireEvent.change(box, { target: { value: title } })
      await user.type(box, '{Enter}')
      expect(store.open().own).toEqual([])
    }
  })

  it('doesn’t take the place of a name', async () => {
    const { user, t, store } = await openPage(language, keptWith(titled('Ring')))
    for (const title of unseen) {
      await user.click(screen.getByRole('button', { name: t(($) => $.own.rename) }))
      const box = screen.getByRole('textbox', { name: t(($) => $.own.label) })
      fireEvent.change(box, { target: { value: title } })
      await user.type(box, '{Enter}')
      expect(store.open().own[0]?.title).toBe('Ring')
    }
  })

  it.each(unseen.slice(0, 2))('%j, kept or brought, has a visible name, and is renamed from nothing', async (title) => {
    const { user, t, store } = await openPage(language, keptWith(titled(title)))
    const row = screen.getByRole('article', { name: untitled[language] })
    expect(within(row).getByRole('checkbox', { name: untitled[language] })).not.toBeChecked()
    expect(within(row).getByLabelText(t(($) => $.own.menu, { title: untitled[language] }))).toBeVisible()
    await user.click(within(row).getByRole('button', { name: t(($) => $.own.rename) }))
    expect(screen.getByRole('textbox', { name: t(($) => $.own.label) })).toHaveValue('')
    act(() => store.setFilter('plan', []))
    expect(await screen.findByRole('article', { name: untitled[language] })).toBeVisible()
  })

  it('has a visible name on paper, in what someone shares and in what that changes', async () => {
    const words = createI18n(language, await loadWords(language, [...paperNamespaces, 'sharing']))
    const preparation = titled('\u200b')
    const choice = { what: 'all', why: false, lines: false, large: false, link: false, language, paper: 'a4' } as const
    const { sections } = sheetOf(preparation, choice, paperWords(words))
    expect(sections.flatMap(({ steps }) => steps).find(({ id }) => id === 'mine')?.title).toBe(untitled[language])
    render(
      <I18nextProvider i18n={words}>
        <Content
          shared={selectShared(preparation, { ...progressOnly, ownTitles: true })}
          preparation={preparation}
          level={2}
        />
        <Changes changed={comparePreparations(emptyPreparation('first'), preparation)} level={2} />
      </I18nextProvider>,
    )
    expect(screen.getAllByText(untitled[language])).toHaveLength(2)
  })

  it('is one thing, what joins letters and emoji another: it stays', async () => {
    const { user, t, store } = await openPage(language)
    const titles = ['👩‍💻 öva', 'می‌خواهم', '❤️']
    for (const title of titles) {
      await user.click(screen.getAllByRole('button', { name: t(($) => $.own.add) })[0]!)
      const box = screen.getByRole('textbox', { name: t(($) => $.own.label) })
      fireEvent.change(box, { target: { value: ` ${title} ` } })
      await user.type(box, '{Enter}')
    }
    expect(store.open().own.map(({ title }) => title)).toEqual(titles)
  })
})
