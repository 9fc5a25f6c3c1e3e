import { expect, test, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { sections, tasks } from '../../src/core/catalogue/tasks.ts'
import type { Preparation } from '../../src/core/document/preparation.ts'
import { pocketNotesOf } from '../../src/core/derive/pocketNotes.ts'
import { decode } from '../../src/core/share/linkCodec.ts'
import { taskWordsIn, wordsIn, type Language } from '../locales/locales.ts'
import { allDone, blank, documentOf, full, halfDone, slip, wordsOf } from '../features/printing/samples.ts'
import { strideOf } from '../cases.ts'
import { readPdf, squeezed, type PdfPage } from './pdf.ts'
import { expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'
import { mainlyIn, middle } from './people.ts'

type Labels = Record<'what' | 'extras' | 'language' | 'paper', Record<string, string>> & {
  print: string
  close: string
}
const labelsIn = (language: Language) => wordsIn(language, 'printing.json') as unknown as Labels
const mediaBox = { a4: [595, 842], letter: [612, 792] } as const

/** Opens the page on what is kept, and the dialog on it. */
const languageNames = { sv: { sv: 'Svenska', en: 'Engelska' }, en: { sv: 'Swedish', en: 'English' } } as const

const openDialog = async (page: Page, language: Language, preparation: Preparation) => {
  await page.addInitScript(
    (json) => localStorage.setItem('second-interview', json),
    JSON.stringify(documentOf(preparation)),
  )
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(language === 'sv' ? '/' : '/en/')
  // With the styles of every other part there, as when somebody has been on the page for a while.
  await page.waitForLoadState('networkidle')
  const say = labelsIn(language)
  await page.getByRole('button', { name: say.print, exact: true }).click()
  const dialog = page.getByRole('dialog')
  // Until it says the pages there is no paper yet, and printing would give the plain page.
  await expect(dialog.getByRole('status').first()).toHaveText(/\d/)
  const choose = async (group: 'what' | 'language' | 'paper', id: string) => {
    const name = group === 'language' ? languageNames[language][id as Language] : say[group][id]!
    await dialog.getByRole('radio', { name, exact: true }).check()
  }
  const tick = (id: string) => dialog.getByRole('checkbox', { name: say.extras[id]!, exact: true }).click()
  return { say, dialog, choose, tick }
}

/** The number of pages that the dialog says. */
const pagesSaid = async (page: Page) => {
  const status = page.getByRole('dialog').getByRole('status').first()
  await expect(status).toHaveText(/\d/)
  return Number(/\d+/.exec(await status.innerText())?.[0])
}

const printed = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true }))

type Choose = Awaited<ReturnType<typeof openDialog>>['choose']

/** What is chosen now, printed on one paper after the other, each time with as many pages as the dialog says. */
const onEachPaper = async function* (page: Page, choose: Choose) {
  for (const paper of ['a4', 'letter'] as const) {
    await choose('paper', paper)
    const pages = await printed(page)
    expect(pages).toHaveLength(await pagesSaid(page))
    yield { paper, pages }
  }
}

const allText = (pages: readonly PdfPage[]) => pages.map(({ text }) => text).join('')

const titlesIn = (language: Language, { answers }: Preparation) =>
  tasks.filter(({ id }) => !answers[id]?.skipped).map(({ id }) => squeezed(taskWordsIn(language).tasks[id]!.title))

const headingsIn = (language: Language) => sections.map((id) => squeezed(taskWordsIn(language).sections[id]!))

/** The heading over three boxes and lines for steps that are added by pen. */
const ownSteps = (language: Language) =>
  squeezed((wordsIn(language, 'printing.json') as unknown as { sheet: { ownSteps: string } }).sheet.ownSteps)

/** Expects every title once, its box on the same page, and no heading last on a page. */
const expectWholeSteps = (pages: readonly PdfPage[], language: Language, preparation: Preparation, byPen = 0) => {
  const titles = titlesIn(language, preparation)
  const own = preparation.own.map(({ title }) => squeezed(title))
  for (const title of [...titles, ...own])
    expect(
      pages.filter(({ text }) => text.includes(title)),
      title,
    ).toHaveLength(1)
  for (const [at, { text, boxes }] of pages.entries()) {
    const blank = byPen > 0 && text.includes(ownSteps(language)) ? byPen : 0
    expect(boxes, `boxes on page ${at + 1}`).toBe(
      [...titles, ...own].filter((title) => text.includes(title)).length + blank,
    )
    for (const heading of headingsIn(language))
      expect(text.endsWith(heading), `${heading} ends page ${at + 1}`).toBe(false)
  }
}

/** Whether a word is there: Hebrew as it stands on paper, from right to left; Arabic, whose letters join, by its letters. */
const holds = (text: string, word: string) => {
  const wanted = squeezed(word)
  const letters = Array.from(wanted)
  if (text.includes(wanted) || text.includes(letters.toReversed().join(''))) return true
  return /\p{Script=Arabic}/u.test(wanted) && letters.every((letter) => text.includes(letter))
}

/** A picture letter can be read back where the machine has a font for it. */
const isReadable = (word: string) => !/\p{Extended_Pictographic}/u.test(word)

/** Every second of these in `npm test`, all of them in the other lanes. */
const someOf = (...all: readonly Preparation[]) => all.filter((_, at) => at % strideOf(2) === 0)

for (const language of ['sv', 'en'] as const) {
  test(`${mainlyIn('sv', language)}: the checklist says its pages, and prints every title beside its box, on A4 and Letter${middle}`, async ({
    page,
  }) => {
    test.slow()
    for (const preparation of someOf(halfDone, blank)) {
      const { choose, tick, dialog, say } = await openDialog(page, language, preparation)
      const stepsShown = tasks.filter(({ id }) => !preparation.answers[id]?.skipped)
      for await (const { pages: whole, paper } of onEachPaper(page, choose)) {
        expect(whole.length).toBeLessThanOrEqual(6)
        const [width, height] = mediaBox[paper]
        expect([Math.round(whole[0]!.width), Math.round(whole[0]!.height)]).toEqual([width, height])
        expectWholeSteps(whole, language, preparation)
        for (const { id } of stepsShown) {
          const { why, how } = taskWordsIn(language).tasks[id]!
          for (const line of [why, ...how]) expect(allText(whole)).toContain(squeezed(line))
        }
      }

      await tick('why')
      for await (const { pages: titles } of onEachPaper(page, choose)) {
        expect(titles).toHaveLength(1)
        expect(allText(titles)).toContain(ownSteps(language))
        expectWholeSteps(titles, language, preparation, 3)
      }

      await tick('lines')
      await tick('large')
      for await (const { pages: large } of onEachPaper(page, choose)) expectWholeSteps(large, language, preparation)

      await choose('what', 'left')
      for await (const { pages: left } of onEachPaper(page, choose)) {
        for (const { id } of tasks) {
          const title = squeezed(taskWordsIn(language).tasks[id]!.title)
          const { done = false, skipped = false } = preparation.answers[id] ?? {}
          expect(allText(left).includes(title), title).toBe(!done && !skipped)
        }
      }
      await dialog.getByRole('button', { name: say.close }).click()
    }
  })

  test(`${mainlyIn('en', language)}: a checklist of titles is one page where every step has brought a line${middle}`, async ({
    page,
  }) => {
    const { choose, tick } = await openDialog(page, language, allDone)
    await tick('why')
    for await (const { pages } of onEachPaper(page, choose)) {
      expect(pages).toHaveLength(1)
      expectWholeSteps(pages, language, allDone, 3)
      for (const { no } of tasks) expect(allText(pages)).toMatch(new RegExp(`[tn]${no}\\D`))
    }
  })

  test(`${mainlyIn('sv', language)}: notes of 350 words take two pages of A4 in large type${middle}`, async ({
    page,
  }) => {
    const { choose, tick } = await openDialog(page, language, slip)
    await choose('what', 'notes')
    await tick('large')
    for await (const { pages, paper } of onEachPaper(page, choose)) if (paper === 'a4') expect(pages).toHaveLength(2)
  })

  test(`${mainlyIn('en', language)}: with answers, every word that was written is on paper, on A4 and Letter${middle}`, async ({
    page,
  }) => {
    test.slow()
    for (const preparation of someOf(full, halfDone)) {
      const { choose } = await openDialog(page, language, preparation)
      await choose('what', 'answers')
      for await (const { pages } of onEachPaper(page, choose)) {
        const text = allText(pages)
        const unsaid = [
          'manager',
          'anyone',
          'high',
          'sure',
          'some',
          'low',
          'strength',
          'yes',
          'date',
          '2026-03-05',
          '14:30',
          '09:00',
          'fwhen',
          'fkinds',
        ]
        const isShown = (word: string) => isReadable(word) && !unsaid.includes(word)
        expect(wordsOf(preparation).filter((word) => isShown(word) && !holds(text, word))).toEqual([])
        for (const title of titlesIn(language, preparation)) expect(text).toContain(title)
        for (const { text: one } of pages) {
          for (const last of [...titlesIn(language, preparation), ...headingsIn(language)])
            expect(one.endsWith(last), last).toBe(false)
        }
      }
    }
  })

  test(`${mainlyIn('sv', language)}: the pocket notes take one page of A4 or Letter, and say so when they take more${middle}`, async ({
    page,
  }) => {
    const lines = pocketNotesOf(slip).flatMap((part) => part.lines.flatMap(({ texts }) => Object.values(texts)))
    expect(lines.join(' ').split(/\s+/).length).toBeGreaterThanOrEqual(340)
    // What is short is folded once, with when, where and the strengths in front; longer texts give up the fold first.
    for (const preparation of someOf(slip, blank, full, halfDone)) {
      const fits = preparation !== full
      const folds = preparation === blank || preparation === halfDone
      const { choose } = await openDialog(page, language, preparation)
      await choose('what', 'notes')
      for await (const { pages } of onEachPaper(page, choose)) {
        if (fits) expect(pages).toHaveLength(1)
        else expect(pages.length).toBeGreaterThan(1)
        await expect(page.locator('[data-front]')).toHaveCount(folds ? 1 : 0)
        // The time is as large where the fold is given up.
        const sizes = await page
          .locator('[data-paper] header p')
          .evaluateAll((all) => all.map((each) => (Number.parseFloat(getComputedStyle(each).fontSize) * 72) / 96))
        if (preparation.interview.fields.time !== undefined) expect(Math.max(...sizes)).toBeCloseTo(38, 1)
      }
    }
  })

  test(`${mainlyIn('en', language)}: plain printing gives the whole checklist, with and without script, on a filtered page too`, async ({
    page,
    browser,
  }) => {
    const address = language === 'sv' ? '/' : '/en/'
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.addInitScript(
      (json) => localStorage.setItem('second-interview', json),
      JSON.stringify(documentOf(halfDone)),
    )
    await page.goto(`${address}#rank-strengths`)
    await page.waitForLoadState('networkidle')
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(page.url()).origin })
    const still = await context.newPage()
    await still.goto(address)
    for (const [each, preparation] of [
      [page, halfDone],
      [still, blank],
    ] as const) {
      for (const format of ['A4', 'Letter'] as const) {
        const pages = await readPdf(await each.pdf({ format, preferCSSPageSize: true }))
        expect(pages.length).toBeLessThanOrEqual(6)
        const text = allText(pages)
        for (const title of titlesIn(language, preparation)) expect(text).toContain(title)
        for (const { id } of tasks.filter((task) => !preparation.answers[task.id]?.skipped)) {
          const { why, how } = taskWordsIn(language).tasks[id]!
          for (const line of [why, ...how]) expect(text).toContain(squeezed(line))
        }
        for (const { text: one } of pages) {
          for (const heading of headingsIn(language)) expect(one.endsWith(heading)).toBe(false)
        }
      }
    }
    await context.close()
  })

  test(`${mainlyIn('sv', language)}: plain printing of the pocket notes gives the notes alone${middle}`, async ({
    page,
  }) => {
    await page.addInitScript((json) => localStorage.setItem('second-interview', json), JSON.stringify(documentOf(slip)))
    await page.goto(`${language === 'sv' ? '/' : '/en/'}#pocket-notes`)
    await expect(page.getByText('Hur följer ni upp de första tre månaderna?').first()).toBeVisible()
    // The sheet for paper is fetched when the page has nothing else to do.
    await page.waitForLoadState('networkidle')
    const pages = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    expect(pages).toHaveLength(1)
    expect(allText(pages)).toContain(squeezed('Hur följer ni upp de första tre månaderna?'))
    expect(allText(pages)).not.toContain(titlesIn(language, blank)[3]!)
  })

  test(`${mainlyIn('en', language)}: the pocket notes are the same sheet by the browser's own command as by the dialog${middle}`, async ({
    page,
  }) => {
    // Two files of the same sheet differ in their dates alone.
    const sheetNow = async () => {
      const file = await page.pdf({ preferCSSPageSize: true })
      return file.toString('latin1').replaceAll(/\/(Creation|Mod)Date \([^)]*\)/g, '')
    }
    const hasPaper = () => {
      dispatchEvent(new Event('beforeprint'))
      const found = document.querySelector('[data-paper]') !== null
      dispatchEvent(new Event('afterprint'))
      return found
    }
    await page.addInitScript(() => {
      const json = sessionStorage.getItem('kept')
      if (json !== null) localStorage.setItem('second-interview', json)
    })
    await page.goto(language === 'sv' ? '/' : '/en/')
    for (const preparation of [blank, halfDone, slip, full]) {
      const json = JSON.stringify(documentOf(preparation))
      await page.evaluate((kept) => sessionStorage.setItem('kept', kept), json)
      await page.goto(`${language === 'sv' ? '/' : '/en/'}#pocket-notes`)
      await page.reload()
      await page.waitForLoadState('networkidle')
      const say = labelsIn(language)
      await page.getByRole('main').getByRole('button', { name: say.print, exact: true }).waitFor()
      await expect.poll(() => page.evaluate(hasPaper)).toBe(true)
      const plain = await sheetNow()
      const plainPages = await printed(page)
      await expect(page.locator('[data-paper]')).toHaveCount(0)
      await page.getByRole('main').getByRole('button', { name: say.print, exact: true }).click()
      const count = await pagesSaid(page)
      await expect(page.locator('[data-paper]')).toHaveCount(1)
      const chosen = await printed(page)
      expect(chosen).toHaveLength(count)
      expect(plainPages).toEqual(chosen)
      expect(plain === (await sheetNow())).toBe(true)
      await expect(page.locator('[data-paper]')).toHaveCount(1)
      await page.getByRole('dialog').getByRole('button', { name: say.close }).click()
      await expect(page.locator('[data-paper]')).toHaveCount(0)
      expect(await printed(page)).toEqual(chosen)
    }
  })

  test(`${mainlyIn('sv', language)}: the paper speaks the other language too, and the page stays as it was${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    const other = language === 'sv' ? 'en' : 'sv'
    const { choose, dialog, say } = await openDialog(page, language, halfDone)
    const before = await page.evaluate(() => JSON.stringify(localStorage))
    await choose('language', other)
    await pagesSaid(page)
    await expect(page.locator(`[data-paper][lang=${other}]`)).toBeAttached()
    const pages = await printed(page)
    expectWholeSteps(pages, other, halfDone)
    await dialog.getByRole('button', { name: say.close }).click()
    await expect(page.locator('[data-paper]')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: the QR code on paper opens the ticks and carries no words${middle}`, async ({
    page,
  }) => {
    const { tick, dialog, say } = await openDialog(page, language, halfDone)
    await tick('link')
    await expect(dialog.getByRole('button', { name: say.print, exact: true })).toBeEnabled()
    await page.emulateMedia({ media: 'print' })
    const picture = (await page.locator('[data-paper] figure').screenshot()).toString('base64')
    const pixels = await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const scale = 3
      const canvas = document.createElement('canvas')
      const [width, height] = [image.width * scale + 80, image.height * scale + 80]
      Object.assign(canvas, { width, height })
      const pen = canvas.getContext('2d')!
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, width, height)
      pen.drawImage(image, 40, 40, image.width * scale, image.height * scale)
      const { data: bytes } = pen.getImageData(0, 0, width, height)
      // As text: a list of as many numbers takes seconds on its way to the test.
      return { width, height, text: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }
    }, picture)
    const code = jsQR(new Uint8ClampedArray(Buffer.from(pixels.text, 'hex')), pixels.width, pixels.height)
    const link = new URL(code?.data ?? '')
    expect(link.origin + link.pathname).toBe(page.url())
    const decoded = await decode(link.hash.slice(1))
    expect(decoded).toMatchObject({ kind: 'ok', shared: { done: [1, 2], skipped: [6] } })
    expect(decoded).not.toHaveProperty('shared.texts')
  })

  test(`${mainlyIn('en', language)}: the dialog passes axe in light and dark, and fits a phone${middle}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const { tick } = await openDialog(page, language, halfDone)
    await tick('link')
    await pagesSaid(page)
    await expectAccessibleInBoth(page)
    await page.setViewportSize({ width: 320, height: 568 })
    await expectAccessibleInBoth(page)
    await expectNoSidewaysScroll(page)
  })
}
