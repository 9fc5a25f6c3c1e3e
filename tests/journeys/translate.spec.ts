import { expect, test, type Page } from '@playwright/test'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { emptyAnswer } from '../../src/core/document/preparation.ts'
import { encode } from '../../src/core/share/linkCodec.ts'
import { selectShared } from '../../src/core/share/sharedContent.ts'
import { taskWordsIn } from '../locales/locales.ts'
import { casesOf } from '../cases.ts'
import { documentOf, halfDone, slip } from '../features/printing/samples.ts'
import {
  addressOf,
  ask,
  beginWith,
  closeStep,
  type Language,
  languages,
  mainlyIn,
  middle,
  openAlive,
  say,
} from './people.ts'
import { manners, textsOf, translate, twins } from './translator.ts'
import { watch } from './watch.ts'

/** How many random acts are tried, the same ones on both pages. */
const acts = casesOf(20, 800, 20)

/** Steps that nobody has started. */
const untouched = tasks.filter(({ id }) => !halfDone.answers[id])

/** Opens the page for somebody who has prepared a good deal, five days before the interview. */
const openFor = (language: Language) => async (page: Page) => {
  await page.clock.setFixedTime('2026-02-28T10:00:00+01:00')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    window.print = () => undefined
    // Both pages need the same ids, because the length of a link depends on them.
    let ids = 0
    crypto.getRandomValues = (bytes) => {
      if (bytes instanceof Uint8Array) bytes.fill((ids += 1))
      return bytes
    }
  })
  await beginWith(page, documentOf(halfDone))
  await openAlive(page, addressOf(language))
}

const title = (language: Language, id: string) => taskWordsIn(language).tasks[id]!.title
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')

type Twins = Awaited<ReturnType<typeof twins>>

/** Chooses everything that can be chosen in the dialog that is open, opens what is folded, and leaves. */
const tryDialog = async ({ plain, both }: Twins) => {
  await both((page) => dialog(page).waitFor())
  for (const role of ['radio', 'checkbox'] as const) {
    // A choice may add more choices or remove some.
    for (let at = 0; at < (await dialog(plain).getByRole(role).count()); at += 1)
      await both((page) => dialog(page).getByRole(role).nth(at).click())
  }
  const folded = (page: Page) => dialog(page).getByRole('button', { expanded: false })
  for (let left = await folded(plain).count(); left > 0; left -= 1) await both((page) => folded(page).first().click())
  await both((page) => page.keyboard.press('Escape'))
  await both((page) => expect(dialog(page)).toHaveCount(0))
}

for (const [language, manner] of [
  ['sv', 'replaces'],
  ['en', 'moves'],
] as const) {
  const word = (name: string) => say(language, name)
  const pack = title(language, 'pack-your-bag')

  test(`${mainlyIn('sv', language)}, translated by one that ${manner}: ticks, filters, own steps, notes and undo${middle}`, async ({
    browser,
  }) => {
    const { plain, both } = await twins(browser, openFor(language), manner)
    await both((page) => page.getByRole('checkbox', { name: pack, exact: true }).click())
    for (const filter of ['left', 'plan', 'all'])
      await both((page) => page.getByRole('radio', { name: word(`page:filter.${filter}`), exact: true }).click())
    await both((page) => button(page, word('page:own.add')).first().click())
    await both((page) => page.getByRole('textbox').last().fill('Ring mormor'))
    await both((page) => page.keyboard.press('Enter'))
    await both((page) => page.getByRole('checkbox', { name: 'Ring mormor' }).click())
    const menu = word('page:own.menu').replace('{{title}}', 'Ring mormor')
    await both((page) => button(page, menu).click())
    await both((page) =>
      page
        .locator(':popover-open')
        .getByRole('button', { name: word('page:own.rename') })
        .click(),
    )
    await both((page) => page.keyboard.insertText(' och morfar'))
    await both((page) => page.keyboard.press('Enter'))
    await both((page) => button(page, menu.replace('mormor', 'mormor och morfar')).click())
    await both((page) =>
      page
        .locator(':popover-open')
        .getByRole('button', { name: word('page:own.remove') })
        .click(),
    )
    await both((page) => button(page, word('page:undo.undo')).click())
    for (const { id } of untouched) {
      const body = (page: Page) => page.locator(`[id="${id}-body"]`)
      await both((page) => page.locator(`[id="${id}-title"]`).click())
      await both((page) => body(page).getByRole('button').first().waitFor())
      const folded = (page: Page) => body(page).getByRole('button', { expanded: false })
      for (let left = await folded(plain).count(); left > 0; left -= 1)
        await both((page) => folded(page).first().click())
      for (const role of ['textbox', 'radio'] as const) {
        const part = (page: Page) => body(page).getByRole(role).first()
        if (await part(plain).isVisible())
          await both((page) => (role === 'radio' ? part(page).click() : part(page).fill(`Eget till ${id}`)))
      }
      await both((page) => button(page, word('page:task.addNote')).first().click())
      await both((page) => page.keyboard.insertText('En anteckning'))
      await both((page) => closeStep(page, id))
      await both((page) => page.locator(`[data-task="${id}"]`).click())
    }
    await both((page) => page.locator(`[id="rank-strengths-title"]`).click())
    const rows = (page: Page) => page.locator('[id="rank-strengths-body"]')
    await both((page) => rows(page).getByRole('button', { name: 'Jag lyssnar först' }).click())
    for (const act of ['up', 'down', 'remove'])
      await both((page) =>
        rows(page)
          .getByRole('button', { name: word(`workspace:rows.${act}`), exact: true })
          .click(),
      )
    await both((page) => button(page, word('page:undo.undo')).click())
  })

  test(`${mainlyIn('sv', language)}, translated by one that ${manner}: the interview and the plan${middle}`, async ({
    browser,
  }) => {
    const { plain, translated, both } = await twins(browser, openFor(language), manner)
    // Another tab changes the date.
    await both(async (page) => {
      const tab = await page.context().newPage()
      await tab.clock.setFixedTime('2026-02-28T10:00:00+01:00')
      await tab.goto(addressOf(language))
      await tab.locator('[data-edit]').click()
      await tab.locator('input[type=date]').fill('2026-07-11')
      await expect(tab.locator('html')).toHaveAttribute('data-saving', 'saved')
      await tab.close()
      await expect(page.getByText(/133/).first()).toBeVisible()
    })
    await expect(translated.getByText(/133/)).toHaveCount(await plain.getByText(/133/).count())
    await both((page) => page.locator('[data-edit]').click())
    const boxes = await plain.locator('main [role=group] section').first().getByRole('textbox').count()
    for (let at = 0; at < boxes; at += 1)
      await both((page) => page.locator('main [role=group] section').first().getByRole('textbox').nth(at).press('End'))
    await both((page) => page.locator('input[type=date]').fill('2026-03-05'))
    await both((page) => button(page, word('planning:facts.done')).click())
    await both((page) => page.getByRole('radio', { name: word('page:filter.plan'), exact: true }).click())
    await both((page) => button(page, word('planning:plan.settings')).click())
    const settings = (page: Page) => page.locator('fieldset').filter({ has: page.locator('[aria-pressed]') })
    for (let at = 0; at < 5; at += 1)
      await both((page) => page.locator('[id=steps] fieldset').nth(1).getByRole('radio').nth(at).click())
    for (const at of [0, 6]) await both((page) => settings(page).getByRole('button').nth(at).click())
    const days = word('planning:plan.menu').replace('{{title}}', pack)
    for (const at of [0, 1]) {
      await both((page) => button(page, days).click())
      await both((page) => page.locator(':popover-open').getByRole('button').nth(at).click())
    }
    await both((page) => page.getByRole('checkbox', { name: pack, exact: true }).click())
    await both((page) => button(page, word('planning:plan.again')).click())
    await both((page) => page.clock.setFixedTime('2026-03-06T10:00:00+01:00'))
    await both((page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))))
  })

  test(`${mainlyIn('sv', language)}, translated by one that ${manner}: every dialog and the other language${middle}`, async ({
    browser,
  }) => {
    const pages = await twins(browser, openFor(language), manner)
    const { both } = pages
    for (const name of ['page:print.open', 'page:share.open']) {
      await both((page) => button(page, word(name)).first().click())
      await tryDialog(pages)
    }
    for (const name of [
      'page:when.calendar',
      'page:backup.save',
      'page:backup.open',
      'page:interviews.menu',
      'page:startOver.open',
      'page:saving.storage',
      'page:saving.deleteAll',
    ]) {
      await both((page) => ask(page, language, name))
      await tryDialog(pages)
    }
    await both((page) =>
      page.getByRole('link', { name: language === 'sv' ? 'English' : 'Svenska', exact: true }).click(),
    )
    await both((page) => page.goBack())
    await both((page) => page.getByRole('link', { name: word('page:slip.open') }).click())
    await both((page) => button(page, word('page:print.open')).click())
    await tryDialog(pages)
    await both((page) => page.getByRole('link', { name: word('page:slip.back') }).click())
  })

  test(`${mainlyIn('sv', language)}, translated by one that ${manner}: what someone shared, looked at and taken back${middle}`, async ({
    browser,
  }) => {
    const all = { ownTitles: true, interview: true, pocketNotes: true, answers: true }
    const theirs = { ...slip, own: [{ id: 'own-1', title: 'Ring mormor', section: 'listen' as const, ...emptyAnswer }] }
    const link = (await encode(selectShared(theirs, all))) ?? ''
    const { both } = await twins(browser, openFor(language), manner)
    await both((page) => page.evaluate((hash) => (location.hash = hash), link))
    await both((page) => button(page, word('sharing:ask.open')).click())
    await both((page) => page.getByRole('button', { expanded: false }).first().click())
    for (const act of ['next', 'next', 'previous', 'close'])
      await both((page) => button(page, word(`sharing:ask.${act}`)).click())
    for (const act of ['combine', 'cancel', 'combine', 'confirm'])
      await both((page) => button(page, word(`sharing:opened.${act}`)).click())
    await both((page) => button(page, word('page:undo.undo')).click())
  })
}

/** What can be acted on. What was pressed stays out of sight for a moment, which the two pages don't end together. */
const controls =
  ':is(button, a[href^="#"], a[hreflang], input:not([type=file]), select, textarea):not(.visually-hidden, .visually-hidden *)'

/** The kinds of the controls that are shown, in page order. */
const controlsOf = (page: Page) =>
  page.evaluate((controls) => {
    const root = [...document.querySelectorAll('dialog')].at(-1) ?? document
    const found = [...root.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility())
    return found.map((each) => each.localName)
  }, controls)

for (const language of languages)
  for (const manner of manners)
    test(`${mainlyIn('en', language)}, translated by one that ${manner}: ${acts} acts by chance${middle}`, async ({
      browser,
    }) => {
      test.setTimeout(60_000 + acts * 1_500)
      const { both, plain, translated } = await twins(browser, openFor(language), manner)
      let seed = language.length + manner.length
      const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
      for (let count = 0; count < acts; count += 1) {
        const chance = next() / 2_147_483_648
        // A box may come a moment later than the texts that were compared: each page then has another list to choose from.
        await expect
          .poll(async () => (await controlsOf(plain)).join() === (await controlsOf(translated)).join())
          .toBe(true)
        await both(async (page) => {
          const isText = await page.evaluate(
            ({ at, controls }) => {
              const root = [...document.querySelectorAll('dialog')].at(-1) ?? document
              const found = [...root.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility())
              const target = found[Math.floor(at * found.length)]
              target?.focus()
              target?.click()
              return target?.matches('textarea, input:not([type])') === true
            },
            { at: chance, controls },
          )
          if (isText) await page.keyboard.insertText('Ord ')
        })
      }
    })

for (const language of languages)
  for (const manner of manners)
    test(`${mainlyIn('sv', language)}, translated by one that ${manner} before it comes alive: it does all the same${language === 'sv' && manner === 'moves' ? '' : middle}`, async ({
      page,
      browser,
    }) => {
      const heard = watch(page)
      await page.clock.setFixedTime('2026-02-28T10:00:00+01:00')
      let release: (value?: unknown) => void = () => undefined
      const held = new Promise((resolve) => (release = resolve))
      await page.route('**/*.js', async (route) => {
        await held
        await route.continue()
      })
      await page.goto(addressOf(language), { waitUntil: 'commit' })
      await page.getByRole('button', { name: title(language, 'let-it-land') }).waitFor()
      await translate(page, manner)
      release()
      await page.locator('[data-alive]').waitFor()
      const plain = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
      await plain.clock.setFixedTime('2026-02-28T10:00:00+01:00')
      await openAlive(plain, addressOf(language))
      for (const each of [page, plain])
        await each.getByRole('checkbox', { name: title(language, 'pack-your-bag'), exact: true }).click()
      expect(await textsOf(page)).toEqual(await textsOf(plain))
      // React reports that the page isn't as it was rendered, and renders it again.
      expect(heard.filter((each) => !each.startsWith('Minified React error #418;'))).toEqual([])
    })
