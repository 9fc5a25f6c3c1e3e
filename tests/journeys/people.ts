import { readFileSync } from 'node:fs'
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'

export type Language = 'sv' | 'en'

export const languages: readonly Language[] = ['sv', 'en']

/** Marks in a title what `npm test` leaves to the middle lane: what takes long, or what another test holds too. */
export const middle = ' @middle'

/** A language for the title of a walk that is the same in every one: all but the first are for the long lane. */
export const mainlyIn = (first: Language, language: Language): string => language + (language === first ? '' : ' @long')

const filled = (fields: Record<string, string>, rows: readonly object[] = []) => ({ fields, rows })

/** Someone who has prepared, and whose texts can be told from anyone else's. */
export const sender = {
  format: 1,
  minReader: 1,
  preparations: [
    {
      id: 'first',
      interview: filled({ company: 'Påhittade Bageriet AB', salary: '38 000', place: 'Kvarngatan 4' }),
      answers: {
        'recall-first-interview': filled({}, [
          { id: 'q-1', fields: { question: 'Varför just ni?', said: 'För att ni lagar.' } },
          { id: 'q-2', fields: { question: 'Vad är svårt?', said: 'Att säga nej.', now: 'Att prioritera.' } },
        ]),
        'research-company': filled({ business: 'Bröd till tre städer', note: 'Ring Påhitt' }),
        'pack-your-bag': { done: true, ...filled({}) },
        'rank-strengths': { done: true, ...filled({}, [{ id: 's-1', fields: { strength: 'Jag gör klart' } }]) },
      },
      own: [{ id: 'own-1', title: 'Ring mormor', section: 'listen', done: true, fields: {}, rows: [] }],
    },
  ],
}

/** Someone with a preparation of their own. */
export const receiver = {
  ...sender,
  preparations: [
    {
      id: 'first',
      interview: filled({ company: 'Andra Påhittet' }),
      answers: {
        'research-company': filled({ business: 'Egna ord' }),
        'welcome-silence': { done: true, ...filled({}) },
      },
      own: [],
    },
  ],
}

/** A document of one preparation, blank but for what is given. */
export const documentWith = (part: object) => ({
  format: 1,
  minReader: 1,
  preparations: [{ id: 'first', interview: filled({}), answers: {}, own: [], ...part }],
})

/** Puts a document into storage before pages are opened, where there is none yet. */
export const beginWith = (pages: Page | BrowserContext, document: object) =>
  pages.addInitScript((json) => {
    if (localStorage.getItem('second-interview') === null) localStorage.setItem('second-interview', json)
  }, JSON.stringify(document))

/** Opens an address, and waits until everything on the page answers. */
export const openAlive = async (page: Page, address: string) => {
  await page.goto(address)
  await page.locator('html[data-alive]').waitFor()
}

/** Opens the page in one more tab. */
export const openTab = async (context: BrowserContext, language: Language) => {
  const page = await context.newPage()
  await openAlive(page, addressOf(language))
  return page
}

/** Opens the note of a step far down the page; resolves to its box, which has the focus. */
export const openNote = async (page: Page, language: Language) => {
  await page.locator('#let-it-land-title').click()
  const body = page.locator('#let-it-land-body')
  await body.getByRole('button', { name: say(language, 'page:task.how') }).click()
  await body.getByRole('button', { name: say(language, 'frame:task.addNote') }).click()
  return body.getByRole('textbox', { name: say(language, 'frame:task.note') })
}

/** Closes an open step: where it covers the page, as on a phone, by its way back, else by its title. */
export const closeStep = async (page: Page, id: string) => {
  const title = page.locator(`[id="${id}-title"]`)
  const cover = page.locator(`[id="${id}-body"] [data-cover]`)
  if ((await cover.count()) > 0) await cover.getByRole('button').first().click()
  else await title.click()
  await expect(title).toHaveAttribute('aria-expanded', 'false')
}

/** Beside a prompt: what goes on from the last one stays for a moment, out of sight, once the step closes. */
export const byThePrompt = '[data-asked] ~ div'

/** Goes on through the prompts of a step until one of these is on screen. */
export const goOnTo = async (area: Locator, language: Language, wanted: Locator) => {
  const next = area.getByRole('button', { name: say(language, 'workspace:prompts.next'), exact: true })
  await expect(next.or(wanted).first()).toBeVisible()
  for (let presses = 0; presses < 30 && (await wanted.count()) === 0; presses += 1) await next.click()
  await expect(wanted.first()).toBeVisible()
}

/** Passes time by the page's clock, installed before. What asks for the lock on storage meanwhile has had it by then. */
export const pass = async (page: Page, ms: number) => {
  await page.clock.runFor(ms)
  await page.evaluate(() => navigator.locks.request('second-interview', () => undefined))
}

/** A person with a browser of their own, and what they have kept there. */
export const person = async (browser: Browser, kept?: object, options: object = {}): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  await page.goto('/')
  if (kept) await page.evaluate((json) => localStorage.setItem('second-interview', json), JSON.stringify(kept))
  await page.goto('about:blank')
  return page
}

/** Everything that is stored, byte by byte. */
export const stored = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([Object.entries(localStorage).toSorted(), document.cookie]))

/** What is kept of the person's own. */
export const kept = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('second-interview') ?? 'null') as unknown)

/** Everything that is written or ticked, whatever else the page notes beside it. */
export const preparations = async (page: Page): Promise<unknown> =>
  ((await kept(page)) as { preparations: unknown } | null)?.preparations

export const addressOf = (language: Language): string => (language === 'sv' ? '/' : '/en/')

type Words = Record<string, Record<string, unknown>>

const fileOf = (language: Language, file: string): Words =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/${file}.json`, import.meta.url), 'utf8')) as Words

/** A word of the app by its path, such as `sharing:link.copy`. */
export const say = (language: Language, name: string): string => {
  const [file = '', path = ''] = name.split(':')
  const wordIn = (each: string) =>
    path
      .split('.')
      .reduce<unknown>((words, key) => (words as Record<string, unknown> | undefined)?.[key], fileOf(language, each))
  const found = wordIn(file) ?? (file === 'page' ? wordIn('frame') : undefined)
  if (typeof found !== 'string') throw new Error(`No such words: ${name}`)
  return found
}

/** Opens what the header or its menu offers. */
export const ask = async (page: Page, language: Language, name: string) => {
  await page
    .getByRole('button', { name: say(language, 'page:header.more') })
    .first()
    .click()
  await page
    .locator('[popover]:popover-open')
    .getByRole('button', { name: say(language, name), exact: true })
    .click()
  await page.getByRole('dialog').waitFor()
}

/** Opens what is shared for this purpose. */
export const share = async (page: Page, language: Language, purpose: 'practise' | 'slip' | 'device' | 'ticks') => {
  await ask(page, language, 'page:share.open')
  const name = say(language, `sharing:purposes.${purpose}.title`)
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog', { name }).waitFor()
}

/** Lets more go along than what is ticked. */
export const includeMore = (page: Page, language: Language) =>
  page.getByRole('button', { name: say(language, 'sharing:include.more') }).click()
