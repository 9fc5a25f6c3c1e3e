import { act, render, screen } from '@testing-library/react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { createWords } from '../../src/i18n/i18n.ts'
import { languages } from '../../src/i18n/languages.ts'
import { fetchLateParts, late, useMissingParts } from '../../src/shell/late.tsx'
import { loadCarriedWords } from '../../src/i18n/wordFiles.ts'

const Greeting = ({ name }: { name: string }) => {
  const { t } = useTranslation()
  return (
    <p>
      {name}: {t(($) => $.first.heading)}
    </p>
  )
}

const Missing = () => useMissingParts() && <p role="alert">missing</p>

const draw = async (language: (typeof languages)[number], load: () => Promise<typeof Greeting>) => {
  const words = createWords(language, await loadCarriedWords(language))
  const Part = late(load, <p>…</p>)
  const page = (
    <I18nextProvider i18n={words}>
      <Missing />
      <Part name="part" />
    </I18nextProvider>
  )
  return { words, page }
}

describe.each(languages)('a part that comes alive a moment later, in %s', (language) => {
  it('gives its place to something else until it is here, with words of its own', async () => {
    let bring: (part: typeof Greeting) => void = () => undefined
    const coming = new Promise<typeof Greeting>((resolve) => (bring = resolve))
    const { words, page } = await draw(language, () => coming)
    await act(() => Promise.resolve(render(page)))
    expect(screen.getByText('…')).toBeVisible()
    await act(async () => {
      bring(Greeting)
      await coming
    })
    const said = await screen.findByText(/^part: /)
    expect(said).toHaveTextContent(`part: ${words.t(($) => $.first.heading)}`)
    expect(words.t(($) => $.first.heading)).not.toBe('first.heading')
  })

  it('is drawn at once where it was fetched before', async () => {
    const { words, page } = await draw(language, () => Promise.resolve(Greeting))
    await fetchLateParts(words)
    render(page)
    expect(screen.getByText(/^part: /)).toBeVisible()
  })
})

it('leaves what stands there, and says so, where it can’t be fetched', async () => {
  const { words, page } = await draw('sv', () => Promise.reject(new Error('offline')))
  await act(() => Promise.resolve(render(page)))
  expect(await screen.findByRole('alert')).toHaveTextContent('missing')
  expect(screen.getByText('…')).toBeVisible()
  // Whoever waits for all of them waits no longer.
  await fetchLateParts(words)
})
