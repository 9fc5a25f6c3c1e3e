import { expect, test, type Page } from '@playwright/test'
import { sections, tasks, type Task } from '../../src/core/catalogue/tasks.ts'
import { addressOf, byThePrompt, closeStep, documentWith, languages, mainlyIn, middle, say } from './people.ts'
import { expectAccessibleInBoth, expectNoSidewaysScroll, lookAt, ofColours, openWatched, themes } from './watch.ts'

const strengths = ['Jag gör klart', 'Jag lyssnar först', 'Jag lär mig fort', 'Jag håller ordning']

const started = documentWith({
  answers: {
    'rank-strengths': {
      fields: {},
      rows: strengths.map((strength, index) => ({ id: `s${index}`, fields: { strength } })),
    },
    'recall-first-interview': {
      fields: {},
      rows: [{ id: 'r', fields: { question: 'Varför?', said: 'Maten', now: 'Folket' }, others: { said: ['Husen'] } }],
    },
    'prepare-weakness': { fields: { weakness: 'jag rusar', answer: 'Jag rusar.' }, rows: [] },
  },
})

const catalogue: readonly Task[] = tasks

const linesOf = (page: Page) =>
  page
    .locator('#rank-strengths ol > li')
    .evaluateAll((rows) =>
      rows.map((row) => (row.querySelector('textarea')?.value ?? row.textContent).replace(/^\d/, '')),
    )

test('a list is put in order by dragging and by the keyboard, and a reload keeps it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const heard = await openWatched(page, started, '/#rank-strengths')
  const rows = page.locator('#rank-strengths ol > li')
  await expect(rows).toHaveCount(4)
  await rows
    .nth(3)
    .locator('[title]')
    .dragTo(rows.nth(0), { targetPosition: { x: 40, y: 6 } })
  const [first, second, third, fourth] = strengths
  await expect.poll(() => linesOf(page)).toEqual([fourth, first, second, third])
  await rows
    .nth(0)
    .locator('[title]')
    .dragTo(rows.nth(2), { targetPosition: { x: 40, y: 40 } })
  await expect.poll(() => linesOf(page)).toEqual([first, second, fourth, third])

  await page.getByRole('button', { name: `4 ${third}` }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('button', { name: `2 ${third}` })).toBeFocused()
  await page.reload()
  await expect.poll(() => linesOf(page)).toEqual([first, third, second, fourth])
  expect(heard).toEqual([])
})

test('what is written in a list and in fields is there after a reload, typed on a phone', async ({ page }) => {
  const heard = await openWatched(page, started, '/en/#use-first-meeting')
  const task = page.locator('#use-first-meeting')
  const means = task.getByRole('textbox', { name: 'What does it change for you?' })
  await task.getByRole('textbox', { name: '1. What did you find out last time?' }).click()
  await page.keyboard.type('They grow')
  await page.keyboard.press('Enter')
  await expect(means).toBeFocused()
  await means.fill('Ask\nmore')
  await task.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(task.getByRole('textbox', { name: '2. What did you find out last time?' })).toBeFocused()
  await page.keyboard.type('They listen')
  await page.reload()
  await expect(task.getByRole('button', { name: '1 They grow' })).toBeVisible()
  await expect(task.getByRole('button', { name: '2 They listen' })).toBeVisible()
  await task.getByRole('button', { name: 'Ask more' }).click()
  await expect(means).toHaveValue('Ask\nmore')
  expect(heard).toEqual([])
})

test('the bar at the bottom makes room for the keyboard while somebody writes @middle', async ({ page }) => {
  await openWatched(page, started, '/')
  const bar = page.locator('footer')
  const add = page.getByRole('button', { name: say('sv', 'page:own.add') })
  await add.scrollIntoViewIfNeeded()
  await expect(bar).toBeVisible()
  await add.click()
  await expect(page.getByRole('textbox', { name: say('sv', 'frame:own.label') })).toBeFocused()
  await expect(bar).toBeHidden()
  await page.locator('[data-task]').last().focus()
  await expect(bar).toBeVisible()
})

test('one line after the other is entered by a click and written @middle', async ({ page }) => {
  const heard = await openWatched(page, started, '/en/#confirm-what-they-liked')
  const task = page.locator('#confirm-what-they-liked')
  for (const [index, text] of ['the rota', 'my Finnish', 'the shop'].entries()) {
    await task.getByRole('textbox', { name: `${index + 1}. What did they seem to like?` }).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await task.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await page.reload()
  for (const text of ['the rota', 'my Finnish', 'the shop']) {
    await expect(task.getByRole('button', { name: text })).toBeVisible()
  }
  expect(heard).toEqual([])
})

test('switching the language leaves the open row open and focus in its box @middle', async ({ page }) => {
  const heard = await openWatched(page, started, '/#rank-strengths')
  await page.getByRole('button', { name: `2 ${strengths[1] ?? ''}` }).click()
  const box = page.getByRole('textbox', { name: '2. Min styrka' })
  await box.focus()
  await page.evaluate(() => document.querySelector<HTMLElement>('a[hreflang=en]')?.click())
  await expect(page.getByRole('textbox', { name: '2. My strength' })).toBeFocused()
  expect(heard).toEqual([])
})

test('opening an exercise moves nothing but what is below it, once', async ({ page }) => {
  await openWatched(page, started, '/')
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value)
      }
    }).observe({ type: 'layout-shift' })
  })
  await page.locator('[id="research-company-title"]').click()
  await expect(page.getByRole('textbox', { name: 'Vad gör de, och för vem?' })).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
})

for (const language of languages) {
  test(`axe finds nothing in any open exercise, in light and dark: ${mainlyIn('en', language)}${middle}`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // Steps open side by side where there is room.
    await page.setViewportSize({ width: 820, height: 900 })
    const heard = await openWatched(page, started, addressOf(language))
    const faults: string[] = []
    for (const section of sections) {
      const mine = catalogue.filter((task) => task.section === section)
      for (const { id } of mine) {
        await page.locator(`[id="${id}-title"]`).click()
        await expect(page.locator(`[id="${id}-body"] [data-asked]`)).toBeVisible()
      }
      const next = page
        .locator(`[id="${section}"]`)
        .locator(byThePrompt)
        .getByRole('button', { name: say(language, 'workspace:prompts.next'), exact: true })
      // The fields of prompts in between have the colours of the first: the long lane looks at them all the same.
      for (let [isFirst, isClosing] = [true, false]; !isClosing; isFirst = false) {
        isClosing = (await next.count()) === 0
        for (const { id } of mine) {
          const body = page.locator(`[id="${id}-body"]`)
          const closed = body.locator('[aria-expanded=false][aria-controls]').filter({ visible: true })
          while ((await closed.count()) > 0) await closed.first().click()
          const line = body.locator('li [aria-expanded=false]').first()
          if ((await line.count()) > 0) await line.click()
        }
        for (const colorScheme of isFirst || isClosing || process.env['LONG'] ? themes : themes.slice(0, 1)) {
          await page.emulateMedia({ colorScheme })
          const axe = lookAt(page).include(`[id="${section}"]`)
          const { violations } = await (colorScheme === 'dark' ? axe.withRules(ofColours) : axe).analyze()
          const where = `${colorScheme}, ${section}`
          faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}, ${id}: ${html}`)))
        }
        // All steps of the section go on by a prompt at once.
        for (const button of (await next.all()).toReversed()) await button.click()
      }
      for (const { id } of mine) await closeStep(page, id)
    }
    expect(faults).toEqual([])
    expect(heard).toEqual([])
  })

  test(`axe finds nothing in a step on a phone, from its first prompt to its closing: ${mainlyIn('sv', language)}${middle}`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openWatched(page, documentWith({}), addressOf(language))
    await page.locator('#match-their-needs-title').click()
    const body = page.locator('#match-their-needs-body')
    const next = body
      .locator(byThePrompt)
      .getByRole('button', { name: say(language, 'workspace:prompts.next'), exact: true })
    const faults: string[] = []
    for (let isLast = false; !isLast;) {
      isLast = (await next.count()) === 0
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await lookAt(page).analyze()
        faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}, ${id}: ${html}`)))
      }
      const box = body.getByRole('textbox').first()
      if ((await box.count()) > 0) await box.fill('Lugn')
      if (!isLast) await next.click()
    }
    expect(faults).toEqual([])
  })
}

for (const language of languages) {
  test(`three ranked strengths with proof are on the slip after eight presses: ${mainlyIn('sv', language)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openWatched(page, documentWith({}), addressOf(language))
    let presses = 0
    const press = async (act: () => Promise<void>) => {
      presses += 1
      await act()
    }
    await press(() => page.locator('#rank-strengths-title').click())
    const body = page.locator('#rank-strengths-body')
    const focused = page.locator('textarea:focus')
    for (const [index, strength] of strengths.slice(0, 3).entries()) {
      await expect(focused).toBeEmpty()
      await page.keyboard.type(strength)
      await press(() => page.keyboard.press('Enter'))
      await expect(focused).toBeEmpty()
      await page.keyboard.type(`Bevis ${index + 1}`)
      if (index < 2) {
        await press(() =>
          body.getByRole('button', { name: say(language, 'workspace:prompts.next'), exact: true }).click(),
        )
      }
    }
    expect(presses).toBeLessThanOrEqual(8)
    test.info().annotations.push({ type: 'presses', description: String(presses) })
    await page.goto(`${addressOf(language)}#pocket-notes`)
    const notes = page.getByRole('main')
    for (const text of [...strengths.slice(0, 3), 'Bevis 1', 'Bevis 2', 'Bevis 3']) {
      await expect(notes.getByText(text).filter({ visible: true }).first()).toBeVisible()
    }
  })

  test(`a step on a phone has an address of its own, and Back, Escape and its bar lead back to the place: ${mainlyIn('sv', language)}`, async ({
    page,
  }) => {
    const heard = await openWatched(page, started, addressOf(language))
    const title = page.locator('#show-curiosity-title')
    const steps = page.locator('#steps')
    const leave = {
      back: () => page.goBack().then(() => undefined),
      escape: () => page.keyboard.press('Escape'),
      bar: () => page.getByRole('button', { name: say(language, 'frame:slip.back') }).click(),
    }
    await title.scrollIntoViewIfNeeded()
    for (const way of Object.values(leave)) {
      // The page scrolls for a pointer where the bar stands over the title.
      await title.hover()
      const before = await page.evaluate(() => scrollY)
      await title.click()
      await expect(page.getByRole('heading', { name: await title.innerText(), level: 2 })).toBeVisible()
      expect(new URL(page.url()).hash).toBe('#show-curiosity')
      await expect(page.locator('#show-curiosity-body textarea').first()).toBeFocused()
      // Nothing of the list is in the reading order.
      await expect(steps.getByRole('checkbox')).toHaveCount(0)
      await way()
      await expect(title).toBeFocused()
      await expect.poll(() => new URL(page.url()).hash).toBe('')
      const moved = () => page.evaluate((from) => Math.abs(scrollY - from), before)
      await expect.poll(moved).toBeLessThanOrEqual(1)
    }
    await page.goForward()
    await expect(page.locator('#show-curiosity-body textarea').first()).toBeVisible()
    expect(heard).toEqual([])
  })

  test(`a step on a wide page has its way back in its row, and leads to its title where that was: ${mainlyIn('sv', language)}${middle}`, async ({
    page,
  }) => {
    const heard = await openWatched(page, started, addressOf(language))
    const title = page.locator('#show-curiosity-title')
    const body = page.locator('#show-curiosity-body')
    const back = page.getByRole('button', { name: say(language, 'frame:slip.back') })
    for (const width of [1280, 820]) {
      await page.setViewportSize({ width, height: 860 })
      await title.scrollIntoViewIfNeeded()
      const before = await title.boundingBox()
      await title.click()
      await expect(body.getByRole('textbox').first()).toBeVisible()
      await expect(back).toBeInViewport()
      await back.click()
      await expect(title).toBeFocused()
      await expect(title).toHaveAttribute('aria-expanded', 'false')
      expect((await title.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
      expect(new URL(page.url()).hash).toBe('')
    }
    expect(heard).toEqual([])
  })

  test(`an undo that shows another step on a phone leaves one place open, and its bar leads to the list: ${mainlyIn('sv', language)}${middle}`, async ({
    page,
  }) => {
    const heard = await openWatched(page, started, addressOf(language))
    const back = page.getByRole('button', { name: say(language, 'frame:slip.back') })
    const cover = page.locator('[data-cover]')
    await page.locator('#rank-strengths-title').click()
    await page.getByRole('button', { name: `2 ${strengths[1] ?? ''}` }).click()
    await page.getByRole('button', { name: say(language, 'workspace:rows.remove'), exact: true }).click()
    await back.click()
    await expect(cover).toHaveCount(0)
    const title = page.locator('#show-curiosity-title')
    await title.click()
    await expect(page.locator('#show-curiosity-body textarea').first()).toBeFocused()
    await page.getByRole('button', { name: say(language, 'frame:undo.undo'), exact: true }).click()
    await expect(page.getByRole('button', { name: `2 ${strengths[1] ?? ''}` })).toBeVisible()
    await expect(cover).toHaveCount(1)
    expect(new URL(page.url()).hash).toBe('#rank-strengths')
    await back.click()
    await expect(cover).toHaveCount(0)
    await expect.poll(() => new URL(page.url()).hash).toBe('')
    await expect(page.locator('#rank-strengths-title')).toBeFocused()
    expect(heard).toEqual([])
  })
}

const prose = documentWith({
  answers: {
    'prepare-weakness': {
      fields: { weakness: 'jag gärna gör saker själv i stället för att delegera', shown: 'jag lade hela schemat' },
      rows: [],
    },
    'recall-first-interview': {
      fields: {},
      rows: [{ id: 'r', fields: { question: 'Varför?', said: 'Maten', now: 'Folket', why: 'Jag har träffat dem' } }],
    },
    'rank-strengths': {
      fields: {},
      rows: strengths.map((strength, index) => ({ id: `s${index}`, fields: { strength, proof: `Bevis ${index}` } })),
    },
  },
})

test('the gaps of a sentence are written in where they stand, by touch and by keys, and each is a box of its own @middle', async ({
  page,
}) => {
  const heard = await openWatched(page, prose, '/#prepare-weakness')
  const task = page.locator('#prepare-weakness-body')
  const box = (field: string) =>
    task.getByRole('textbox', { name: say('sv', `exercises:exercises.prepare-weakness.fields.${field}.label`) })
  await expect(box('today')).toBeVisible()
  // Where the words are drawn there is their box, also where they wrap.
  const places = await task.locator('[data-asked] span[aria-hidden]').evaluateAll((all) =>
    all.flatMap((words) => {
      const range = document.createRange()
      range.selectNodeContents(words)
      const own = words.nextElementSibling
      if (!(own instanceof HTMLTextAreaElement)) return []
      return [...range.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ left, top, width, height }) => ({
          at: [left + width / 2, top + height / 2] as const,
          isOwn: document.elementFromPoint(left + width / 2, top + height / 2) === own,
        }))
    }),
  )
  expect(places.length).toBeGreaterThan(5)
  expect(places.filter(({ isOwn }) => !isOwn)).toEqual([])
  // The line under a gap ends with its last word on each line, not with the space after it.
  const ends = await task.locator('[data-asked] span[aria-hidden]').evaluateAll((all) =>
    all.flatMap((words) => {
      const text = words.firstElementChild?.firstChild
      if (!(text instanceof Text)) return []
      const letters = Array.from({ length: text.data.length }, (_, at) => {
        const range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        return text.data[at] === ' ' ? [] : [range.getBoundingClientRect()]
      }).flat()
      return [...words.getClientRects()].map(({ top, bottom, right }) => {
        const onLine = letters.filter((each) => each.top < bottom && each.bottom > top)
        return Math.round(right - Math.max(...onLine.map((each) => each.right)))
      })
    }),
  )
  expect(ends.length).toBeGreaterThan(4)
  expect(ends.filter((over) => Number.isFinite(over) && over > 1)).toEqual([])
  await box('today').click()
  await page.keyboard.type('jag hinner det jag har lovat, och att andra växer av det')
  await expect(box('today')).toHaveValue('jag hinner det jag har lovat, och att andra växer av det')
  // The text of the box stands on the words of the sentence: neither has scrolled away from the other.
  expect(await box('today').evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft])).toEqual([0, 0])
  await page.keyboard.press('Shift+Tab')
  await expect(box('action')).toBeFocused()
  await expect(task.getByText(say('sv', 'exercises:exercises.prepare-weakness.fields.action.ask'))).toBeVisible()
  await page.keyboard.type('lämna över')
  await page.keyboard.press('Enter')
  await expect(box('today')).toBeFocused()
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  await page.reload()
  await expect(
    task.getByRole('textbox', { name: say('sv', 'exercises:exercises.prepare-weakness.fields.answer.label') }),
  ).toHaveValue(/lämna över\. I dag märker jag att jag hinner det/)
  expect(heard).toEqual([])
})

for (const language of languages) {
  test(`what is new in a step is accessible in the light and in the dark: ${mainlyIn('en', language)}${middle}`, async ({
    page,
  }) => {
    const heard = await openWatched(page, prose, `${addressOf(language)}#prepare-weakness`)
    const next = page.getByRole('button', { name: say(language, 'workspace:prompts.next'), exact: true })
    await expect(page.locator('[data-asked="prose"]')).toBeVisible()
    await expectAccessibleInBoth(page)
    await next.click()
    await next.click()
    await expect(page.locator('[data-asked="whole"]')).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.goto(`${addressOf(language)}#recall-first-interview`)
    await expect(page.getByRole('term').first()).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.goto(`${addressOf(language)}#rank-strengths`)
    await page.getByRole('button', { name: `2 ${strengths[1] ?? ''}` }).click()
    const need = say(language, 'exercises:exercises.rank-strengths.rows.fields.need.label')
    await expect(page.getByRole('group', { name: need })).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.getByRole('button', { name: say(language, 'workspace:spoken.begin') }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('timer')).toBeVisible()
    await expectAccessibleInBoth(page)
    await dialog.getByRole('button', { name: say(language, 'workspace:spoken.start') }).click()
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
    // The step is still there, and so is the focus.
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: say(language, 'workspace:spoken.begin') })).toBeFocused()
    await next.click()
    await expect(page.locator('[data-closing]')).toBeVisible()
    await expectAccessibleInBoth(page)
    expect(heard).toEqual([])
  })
}
