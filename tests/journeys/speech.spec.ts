import { expect, test, type Page } from '@playwright/test'
import { hasVoice } from '../browser/chromium.mjs'
import { startSpeaking } from '../browser/voice.ts'
import { beginWith, documentWith, languages, middle, say, type Language } from './people.ts'
import { watch } from './watch.ts'

type Spoken = { text: string; lang: string; isLocal: boolean; events: string[] }

/** Notes what the browser says of each speech. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const spoken: Spoken[] = []
    Object.assign(window, { spoken })
    const speak = SpeechSynthesis.prototype.speak
    SpeechSynthesis.prototype.speak = function (speech) {
      const { text, lang, voice } = speech
      const events: string[] = []
      spoken.push({ text, lang, isLocal: voice?.localService === true, events })
      for (const name of ['start', 'end', 'error']) speech.addEventListener(name, () => events.push(name))
      speak.call(this, speech)
    }
  })

const heard = (page: Page) => page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken)

const isSpeaking = (page: Page) => page.evaluate(() => speechSynthesis.speaking)

const press = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: say('sv', `practice:${name}`), exact: true })
    .click()

/** Begins a round whose questions are read aloud in a language. Returns the first, as it is read. */
const begin = async (page: Page, language: Language) => {
  await listen(page)
  await beginWith(page, documentWith({}))
  await page.goto('/#practice')
  const dialog = page.getByRole('dialog')
  await press(page, 'choose.more')
  await dialog.getByRole('radio', { name: language === 'sv' ? 'Svenska' : 'English' }).check()
  await dialog.getByLabel(say('sv', 'practice:choose.aloud')).check()
  await press(page, 'choose.start')
  await expect(dialog.getByRole('timer')).toBeVisible()
  const text = (await dialog.getByRole('heading').textContent()) ?? ''
  const lang: unknown = expect.stringMatching(`^${language}`)
  return { text, lang, isLocal: true }
}

/** Walks in a Chromium that has the machine's own voices, and calls its own speech. */
const withVoice = async (
  device: 'silent' | 'none',
  baseURL: string | undefined,
  walk: (page: Page) => Promise<void>,
) => {
  const { browser, end } = await startSpeaking(device)
  try {
    const page = await (
      await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: 'sv-SE' })
    ).newPage()
    const problems = watch(page)
    await walk(page)
    expect(problems).toEqual([])
  } finally {
    await end()
  }
}

// A machine without Speech Dispatcher has no voice to speak with.
if (hasVoice()) {
  for (const language of languages)
    test(`a voice of the device reads a question in ${language} to its end, and again when asked${middle}`, ({
      baseURL,
    }) =>
      withVoice('silent', baseURL, async (page) => {
        const read = { ...(await begin(page, language)), events: ['start', 'end'] }
        await expect.poll(() => heard(page)).toEqual([read])
        await press(page, 'round.hear')
        await expect.poll(() => heard(page)).toEqual([read, read])
      }))

  test(`a voice of the device is silent as soon as one answers${middle}`, ({ baseURL }) =>
    withVoice('none', baseURL, async (page) => {
      const read = await begin(page, 'sv')
      await expect.poll(() => heard(page)).toEqual([{ ...read, events: ['start'] }])
      expect(await isSpeaking(page)).toBe(true)
      await press(page, 'round.begin')
      await expect.poll(() => isSpeaking(page)).toBe(false)
    }))
}
