import { act, render, screen } from '@testing-library/react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n/i18n.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createSlots, fetchFrame, useFrameFailures } from '../../src/shell/deferred.tsx'
import { loadCarriedWords } from '../../src/i18n/wordFiles.ts'

const Greeting = ({ name }: { name: string }) => {
  const { t } = useTranslation()
  return (
    <p>
      {name}: {t(($) => $.first.heading)}
    </p>
  )
}

const Missing = () => useFrameFailures() > 0 && <p>missing</p>

type Parts = { Greeting: typeof Greeting }

const draw = async (language: (typeof languages)[number], load: () => Promise<Parts>) => {
  const i18n = createI18n(language, await loadCarriedWords(language))
  const Part = createSlots(load)('Greeting', <p>…</p>)
  const page = (
    <I18nextProvider i18n={i18n}>
      <Missing />
      <Part name="part" />
    </I18nextProvider>
  )
  return { i18n, page }
}

describe.each(languages)('a part that comes alive a moment later, in %s', (language) => {
  it('gives its place to something else until it is here, with words of its own', async () => {
    let bring: (part: Parts) => void = () => undefined
    const coming = new Promise<Parts>((resolve) => (bring = resolve))
    const { i18n, page } = await draw(language, () => coming)
    await act(() => Promise.resolve(render(page)))
    void fetchFrame(i18n)
    expect(screen.getByText('…')).toBeVisible()
    await act(async () => {
      bring({ Greeting })
      await coming
    })
    const said = await screen.findByText(/^part: /)
    expect(said).toHaveTextContent(`part: ${i18n.t(($) => $.first.heading)}`)
    expect(i18n.t(($) => $.first.heading)).not.toBe('first.heading')
  })

  it('is drawn at once where it was fetched before', async () => {
    const { i18n, page } = await draw(language, () => Promise.resolve({ Greeting }))
    await fetchFrame(i18n)
    render(page)
    expect(screen.getByText(/^part: /)).toBeVisible()
  })

  it('leaves what stands there where it can’t be fetched, until trying again brings it', async () => {
    let isOffline = true
    const load = () => (isOffline ? Promise.reject(new Error('offline')) : Promise.resolve({ Greeting }))
    const { i18n, page } = await draw(language, load)
    await fetchFrame(i18n)
    await act(() => Promise.resolve(render(page)))
    expect(screen.getByText('missing')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    isOffline = false
    await act(() => fetchFrame(i18n))
    expect(await screen.findByText(/^part: /)).toBeVisible()
    expect(screen.queryByText('missing')).toBeNull()
  })
})
