import { expect, test, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { bitWriter, toLetters } from '../../src/core/share/bitStream.ts'
import { appendChecksum } from '../../src/core/share/linkChecksum.ts'
import {
  addressOf,
  ask,
  includeMore,
  languages,
  mainlyIn,
  middle,
  person,
  preparations,
  receiver,
  say,
  sender,
  share,
  stored,
} from './people.ts'
import { expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'

const link = (page: Page) => page.getByRole('dialog').getByRole('textbox')
const extras = ['ownTitles', 'interview', 'pocketNotes', 'answers'] as const

/** The link to all that may travel. */
const linkToAll = async (page: Page, language: (typeof languages)[number]) => {
  await page.goto(addressOf(language))
  await share(page, language, 'ticks')
  await includeMore(page, language)
  const before = await link(page).inputValue()
  for (const extra of extras) {
    await page.getByRole('checkbox', { name: say(language, `sharing:include.${extra}`) }).check()
  }
  await expect(link(page)).not.toHaveValue(before)
  await expect(page.getByText(say(language, 'sharing:private'))).toBeVisible()
  return link(page).inputValue()
}

/** What a scanner reads from a picture of the screen. */
const scanned = async (page: Page, picture: Buffer): Promise<string | undefined> => {
  const pixels = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? []
    // As text: a list of as many numbers takes seconds on its way to the test.
    const text = Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
    return { text, width: image.width, height: image.height }
  }, picture.toString('base64'))
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels.text, 'hex')), pixels.width, pixels.height)?.data
}

/** A link that is whole, of a version that isn't there yet. */
const newerLink = () => {
  const bits = bitWriter()
  bits.write(54, 6)
  bits.write(12345, 20)
  return toLetters(appendChecksum(bits))
}

const bad = {
  cut: '1UcVhK-AwgQkW',
  altered: '1UcVhK-AwgQkWQnH',
  foreign: 'hello there',
  newer: newerLink(),
  'too-large': `1${'A'.repeat(200_000)}`,
} as const

for (const language of languages) {
  test(`${mainlyIn('en', language)}: shared from one browser, looked at, combined and taken back in another`, async ({
    browser,
  }) => {
    const theirs = await person(browser, sender)
    const heardThere = watch(theirs)
    const address = await linkToAll(theirs, language)
    expect(new URL(theirs.url()).hash).toBe('')

    const mine = await person(browser, receiver, { locale: language === 'sv' ? 'sv-SE' : 'en-GB' })
    const heard = watch(mine)
    // What the page notes on every visit is noted before.
    await mine.goto('/')
    await expect(mine.getByRole('checkbox').first()).toBeVisible()
    const before = await stored(mine)
    const had = await preparations(mine)
    await mine.goto(address)
    await expect(mine.getByRole('heading', { level: 1, name: say(language, 'sharing:opened.heading') })).toBeFocused()
    await expect(mine.getByText(say(language, 'sharing:opened.notYours'))).toBeVisible()
    await expect(mine.getByText('Påhittade Bageriet AB')).toBeVisible()
    await expect(mine.getByText('Ring mormor')).toBeVisible()
    await expect(mine.getByText('Ring Påhitt')).toBeVisible()
    await expect(mine.getByText('38 000')).toHaveCount(0)
    expect(await mine.getByRole('checkbox').count()).toBe(0)
    await mine.getByRole('button', { name: say(language, 'sharing:opened.combine') }).click()
    await expect(mine.getByRole('heading', { name: say(language, 'sharing:changes.heading') })).toBeVisible()
    expect(await stored(mine)).toBe(before)

    await mine.getByRole('button', { name: say(language, 'sharing:opened.confirm'), exact: true }).click()
    await expect(mine.getByText(say(language, 'page:undo.combined'))).toBeVisible()
    expect(new URL(mine.url()).hash).toBe('')
    await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toBeChecked()
    await mine.getByRole('button', { name: say(language, 'page:undo.undo') }).click()
    await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toHaveCount(0)
    await expect.poll(() => preparations(mine)).toEqual(had)
    await mine.reload()
    await expect(mine.getByRole('checkbox').first()).toBeVisible()
    expect(await preparations(mine)).toEqual(had)
    expect([...heard, ...heardThere]).toEqual([])
  })

  test(`${language}: what was combined can be taken back after a reload, byte for byte${middle}`, async ({
    browser,
  }) => {
    const address = await linkToAll(await person(browser, sender), language)
    const mine = await person(browser, receiver, { locale: language === 'sv' ? 'sv-SE' : 'en-GB' })
    await mine.goto(addressOf(language))
    await expect(mine.getByRole('checkbox').first()).toBeVisible()
    const had = JSON.stringify(await preparations(mine))
    await mine.goto(address)
    await mine.getByRole('button', { name: say(language, 'sharing:opened.combine') }).click()
    await mine.getByRole('button', { name: say(language, 'sharing:opened.confirm'), exact: true }).click()
    await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toBeChecked()
    await mine.reload()
    await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toBeChecked()
    await mine.getByRole('button', { name: say(language, 'page:undo.undo') }).click()
    await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toHaveCount(0)
    await expect.poll(async () => JSON.stringify(await preparations(mine))).toBe(had)
  })

  test(`${mainlyIn('en', language)}: a newcomer sees what is shared, keeps nothing of it, and can open it again until a reload${middle}`, async ({
    browser,
  }) => {
    const mine = await person(browser, undefined, { locale: language === 'sv' ? 'sv-SE' : 'en-GB' })
    await mine.goto('/robots.txt')
    const before = await stored(mine)
    // The sender's address is Swedish: the receiver reads their own language.
    await mine.goto('/#1UcVhK-AwgQkWQnG')
    await expect(mine.getByRole('heading', { name: say(language, 'sharing:opened.heading') })).toBeVisible()
    await expect(mine.locator('html')).toHaveAttribute('lang', language)
    expect(await stored(mine)).toBe(before)
    await mine.getByRole('button', { name: say(language, 'sharing:opened.keepNew') }).click()
    expect(new URL(mine.url()).hash).toBe('')
    expect(await stored(mine)).toBe(before)
    await mine.getByRole('button', { name: say(language, 'page:undo.undo') }).click()
    await expect(mine.getByRole('heading', { name: say(language, 'sharing:opened.heading') })).toBeVisible()
    await mine.getByRole('button', { name: say(language, 'sharing:opened.keepNew') }).click()
    await mine.reload()
    await expect(mine.locator('html')).toHaveAttribute('data-alive', '')
    await expect(mine.getByRole('button', { name: say(language, 'page:undo.undo') })).toHaveCount(0)
    expect(await mine.evaluate(() => JSON.stringify(history.state))).not.toContain('1UcVhK')
    await mine.goto('/#1UcVhK-AwgQkWQnG')
    await mine.getByRole('button', { name: say(language, 'sharing:opened.combineNew') }).click()
    await expect(mine.getByRole('checkbox', { checked: true })).toHaveCount(7)
  })

  test(`${language}: the code on the screen leads to the link, also the one for another device${middle}`, async ({
    browser,
  }) => {
    const page = await person(browser, sender)
    const code = page.getByRole('img', { name: say(language, 'sharing:link.qrName') })
    const expectScanned = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await scanned(page, await code.screenshot())).toBe(await link(page).inputValue())
      }
    }
    await page.goto(addressOf(language))
    await share(page, language, 'ticks')
    await page.getByRole('button', { name: say(language, 'sharing:link.qr') }).click()
    await expectScanned()
    await page.keyboard.press('Escape')
    await share(page, language, 'device')
    await expect(page.getByText(say(language, 'sharing:move.private'))).toBeVisible()
    expect((await link(page).inputValue()).length).toBeGreaterThan(300)
    // It stands right below the words that ask to scan it.
    expect((await code.boundingBox())!.y).toBeLessThan((await link(page).boundingBox())!.y)
    await expectScanned()
  })

  test(`${mainlyIn('en', language)}: copied, announced, and selected where copying isn’t allowed${middle}`, async ({
    browser,
  }) => {
    const allowed = await person(browser, sender, { permissions: ['clipboard-read', 'clipboard-write'] })
    await allowed.goto(addressOf(language))
    await share(allowed, language, 'ticks')
    await allowed.getByRole('button', { name: say(language, 'sharing:link.copy') }).click()
    await expect(allowed.getByText(say(language, 'sharing:link.copied'))).toBeVisible()
    expect(await allowed.evaluate(() => navigator.clipboard.readText())).toBe(await link(allowed).inputValue())
    await expect(allowed.getByRole('link', { name: say(language, 'sharing:link.mail') })).toHaveAttribute(
      'href',
      new RegExp(`^mailto:.*${encodeURIComponent(await link(allowed).inputValue())}$`),
    )

    const refused = await person(browser, sender)
    await refused.goto(addressOf(language))
    await refused.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    })
    await share(refused, language, 'ticks')
    await refused.getByRole('button', { name: say(language, 'sharing:link.copy') }).click()
    await expect(refused.getByText(say(language, 'sharing:link.selected'))).toBeVisible()
    expect(await refused.evaluate(() => getSelection()?.toString())).toBe(await link(refused).inputValue())
  })

  test(`${mainlyIn('sv', language)}: a link that is ${Object.keys(bad).join(', ')} is answered by a sentence of its own, and nothing is written${middle}`, async ({
    browser,
  }) => {
    const mine = await person(browser, receiver, { locale: language === 'sv' ? 'sv-SE' : 'en-GB' })
    await mine.goto(addressOf(language))
    await expect(mine.getByRole('checkbox').first()).toBeVisible()
    const before = await stored(mine)
    const heard = watch(mine)
    for (const [kind, fragment] of Object.entries(bad)) {
      await mine.evaluate((text) => {
        location.hash = text
      }, fragment)
      await expect(mine.getByText(say(language, `sharing:errors.${kind}`))).toBeVisible()
      expect(await stored(mine)).toBe(before)
      await mine.getByRole('button', { name: say(language, 'sharing:errors.leave') }).click()
      await expect(mine.getByRole('checkbox').first()).toBeVisible()
      expect(new URL(mine.url()).hash).toBe('')
      expect(await stored(mine)).toBe(before)
    }
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: axe finds nothing in sharing, opening and asking, and nothing scrolls sideways, in light and dark${middle}`, async ({
    browser,
  }) => {
    const page = await person(browser, sender, { reducedMotion: 'reduce' })
    const address = await linkToAll(page, language)
    await expectAccessibleInBoth(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    // However long the list of what goes along, nothing lies below the last buttons.
    const below = await page.getByRole('dialog').evaluate((dialog) => {
      dialog.scrollTo(0, dialog.scrollHeight)
      const [bottom, end] = [dialog, [...dialog.querySelectorAll('button')].at(-1)].map(
        (each) => each?.getBoundingClientRect().bottom,
      )
      return (bottom ?? 0) - (end ?? 0)
    })
    expect(below).toBeLessThan(80)
    await page.keyboard.press('Escape')
    await ask(page, language, 'page:share.open')
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
    await share(page, language, 'device')
    await expectAccessibleInBoth(page)

    const mine = await person(browser, receiver, {
      reducedMotion: 'reduce',
      locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    })
    await mine.goto(address)
    await mine.getByRole('button', { name: say(language, 'sharing:opened.combine') }).click()
    await expectAccessibleInBoth(mine)
    await mine.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(mine)
    await mine.getByRole('button', { name: say(language, 'sharing:ask.open') }).click()
    await expect(mine.getByRole('heading', { name: 'Varför just ni?' })).toBeFocused()
    await mine.getByRole('button', { name: say(language, 'sharing:ask.answer') }).click()
    await expect(mine.getByText('För att ni lagar.')).toBeVisible()
    await expectAccessibleInBoth(mine)
    await mine.getByRole('button', { name: say(language, 'sharing:ask.next') }).click()
    await expect(mine.getByText('Att prioritera.')).not.toBeVisible()
    await mine.goto(`${addressOf(language)}#hello`)
    await expect(mine.getByText(say(language, 'sharing:errors.foreign'))).toBeVisible()
    await expectAccessibleInBoth(mine)
  })
}

test('the address changes by sharing and opening alone, and Back leads back @middle', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('checkbox', { name: 'Packa väskan', exact: true }).click()
  await share(page, 'sv', 'ticks')
  await includeMore(page, 'sv')
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  await page.keyboard.press('Escape')
  expect(new URL(page.url()).hash).toBe('')
  await page.goto('/#rank-strengths')
  await page.evaluate(() => {
    location.hash = '#1UcVhK-AwgQkWQnG'
  })
  await expect(page.getByRole('heading', { name: say('sv', 'sharing:opened.heading') })).toBeVisible()
  await page.goBack()
  await expect(page.locator('[data-task="pack-your-bag"]')).toBeChecked()
  expect(new URL(page.url()).hash).toBe('#rank-strengths')
  await page.goForward()
  await page.getByRole('button', { name: say('sv', 'sharing:opened.keep') }).click()
  await expect(page.getByText(say('sv', 'page:undo.kept'))).toBeVisible()
  await page.goBack()
  expect(new URL(page.url()).hash).toBe('#rank-strengths')
})

for (const dressed of ['%2523rank-strengths', 'rank-strengths?utm_source=chat', ' rank-strengths>']) {
  test(`a step’s address that a program made into “${dressed}” still leads to the step${dressed.includes('?') ? '' : middle}`, async ({
    page,
  }) => {
    await page.goto(`/#${dressed}`)
    await expect(page.getByRole('heading', { name: 'Rangordna dina styrkor', exact: true, level: 2 })).toBeFocused()
    expect(new URL(page.url()).hash).toBe('#rank-strengths')
  })
}

for (const [how, dress] of Object.entries({
  'a tail of tracking': (text: string) => `${text}&utm_source=chat`,
  'percent signs': (text: string) => encodeURIComponent(`#${text}`),
  'brackets and a full stop': (text: string) => `<${text}>.`,
})) {
  test(`a link survives ${how}${how === 'percent signs' ? '' : middle}`, async ({ page }) => {
    await page.goto(`/#${dress('1UcVhK-AwgQkWQnG')}`)
    await expect(page.getByText('8 av 23 klara').first()).toBeVisible()
  })
}
