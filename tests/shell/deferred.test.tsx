import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n/i18n.ts'
import { languages } from '../../src/i18n/languages.ts'
import { loadWords } from '../../src/i18n/wordFiles.ts'
import { deferPart } from '../../src/shell/onDemand.tsx'
import { useIntent } from '../../src/shell/useFetching.ts'
import { openPage } from '../render.tsx'
import { eitherLanguage } from '../cases.ts'

const Greeting = ({ name }: { name: string }) => {
  const { t } = useTranslation('storage')
  return (
    <p>
      {name}: {t(($) => $.storage.title)}
    </p>
  )
}

describe.each(languages)('a part that is fetched later, in %s', (language) => {
  const draw = async (load: () => Promise<typeof Greeting>) => {
    const words = createI18n(language, await loadWords(language))
    const Part = deferPart(load, ['storage'], { waiting: () => <p>…</p> })
    const Page = () => {
      const [open, setOpen] = useState(false)
      const intent = useIntent(Part)
      return (
        <>
          <button onClick={() => setOpen(!open)} {...intent}>
            ask
          </button>
          {open && <Part name="part" />}
        </>
      )
    }
    render(
      <I18nextProvider i18n={words}>
        <Page />
      </I18nextProvider>,
    )
    return { words, user: userEvent.setup(), button: screen.getByRole('button') }
  }

  it('stands there with its words once both are here', async () => {
    const { words, user, button } = await draw(() => Promise.resolve(Greeting))
    await user.click(button)
    await screen.findByText(/^part: /)
    // Only now are its words here to compare with.
    expect(screen.getByText(`part: ${words.t(($) => $.storage.title, { ns: 'storage' })}`)).toBeVisible()
  })

  it('says that it could not be fetched, and tries again when it is asked for again', async () => {
    let offline = true
    const load = () => (offline ? Promise.reject(new Error('offline')) : Promise.resolve(Greeting))
    const { words, user, button } = await draw(load)
    await user.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(words.t(($) => $.broken.notFetched))
    offline = false
    await user.click(button)
    await user.click(button)
    expect(await screen.findByText(/^part: /)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tries again by a button beside that sentence, which keeps the focus until the part takes it', async () => {
    let offline = true
    const load = vi.fn(() => (offline ? Promise.reject(new Error('offline')) : Promise.resolve(Greeting)))
    const { words, user, button } = await draw(load)
    await user.click(button)
    const again = await screen.findByRole('button', { name: words.t(($) => $.broken.again) })
    await user.click(again)
    await vi.waitFor(() => expect(load.mock.settledResults.length).toBeGreaterThanOrEqual(2))
    expect(again).toHaveFocus()
    expect(screen.getByRole('alert')).toHaveTextContent(words.t(($) => $.broken.notFetched))
    offline = false
    await user.click(again)
    expect(await screen.findByText(/^part: /)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText(/^part: /).previousElementSibling).toHaveFocus()
  })

  it('is fetched as soon as somebody points at what leads to it, and is then there at once', async () => {
    const load = vi.fn(() => Promise.resolve(Greeting))
    const { user, button } = await draw(load)
    await user.hover(button)
    expect(load).toHaveBeenCalled()
    await vi.waitFor(() => expect(load.mock.results.length).toBeGreaterThan(0))
    await user.click(button)
    expect(await screen.findByText(/^part: /)).toBeVisible()
  })

  it('is fetched when the keyboard reaches what leads to it', async () => {
    const load = vi.fn(() => Promise.resolve(Greeting))
    const { user } = await draw(load)
    await user.tab()
    expect(load).toHaveBeenCalledTimes(1)
  })
})

describe.each(eitherLanguage('sv'))('the page in %s, left alone', (language) => {
  it('fetches its other parts and the other language one after another', async () => {
    const { words } = await openPage(language)
    const [other] = languages.filter((each) => each !== language)
    await vi.waitFor(() => expect(words.hasResourceBundle(other!, 'page')).toBe(true), { timeout: 40_000 })
    for (const name of ['exercises', 'sharing', 'printing', 'planning', 'notes', 'storage'])
      expect(words.hasResourceBundle(language, name)).toBe(true)
  }, 30_000)
})
