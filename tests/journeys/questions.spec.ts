import { expect, test } from '@playwright/test'
import { beginWith, documentWith, mainlyIn, middle, openAlive, say } from './people.ts'
import { expectAccessible, expectAccessibleInBoth, expectNoSidewaysScroll, expectSaved, watch } from './watch.ts'

const words = {
  sv: {
    address: '/',
    title: 'Frågebanken: Andra intervjun',
    bank: 'Frågebanken',
    question: 'Varför vill du arbeta just hos oss?',
    answer: 'Det här svarar jag',
    goOn: 'Jämför med ditt förra svar',
    asked: 'Nästa',
    star: 'Favorit: Varför vill du arbeta just hos oss?',
    back: 'Tillbaka till stegen',
  },
  en: {
    address: '/en/',
    title: 'The question bank: Second Interview',
    bank: 'Question bank',
    question: 'Why do you want to work for us in particular?',
    answer: 'What I’ll answer',
    goOn: 'Compare it with what you said last time',
    asked: 'Next',
    star: 'Favourite: Why do you want to work for us in particular?',
    back: 'Back to the steps',
  },
} as const

for (const language of ['sv', 'en'] as const) {
  const say = words[language]

  test(`${mainlyIn('sv', language)}: a step leads to the bank, and an answer written there leads back to its step${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await beginWith(page, documentWith({}))
    await openAlive(page, `${say.address}#deepen-answers`)
    await page.getByRole('link', { name: say.bank }).click()
    await expect(page).toHaveTitle(say.title)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.getByRole('button', { name: say.star }).press('Enter')
    await page.getByRole('button', { name: say.question, exact: true }).press('Enter')
    await page.getByRole('textbox', { name: say.answer }).fill('För att ni bakar i tre städer')
    await expectSaved(page)
    await expectAccessibleInBoth(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: say.goOn }).click()
    const step = page.locator('#recall-first-interview')
    await expect(step.getByText('För att ni bakar i tre städer').first()).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('button', { name: say.star, pressed: true })).toBeVisible()
    expect(heard).toEqual([])
  })
}

for (const language of ['sv', 'en'] as const) {
  test(`${mainlyIn('sv', language)}: what is removed in the bank can be had back there, by keyboard too${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    const rows = [{ id: 'own', fields: { question: 'Varför nu?' } }]
    await beginWith(page, documentWith({ answers: { questions: { fields: {}, rows } } }))
    await page.setViewportSize({ width: 390, height: 844 })
    await openAlive(page, `${words[language].address}#questions`)
    const question = page.getByRole('button', { name: 'Varför nu?', exact: true })
    await question.press('Enter')
    await page.getByRole('button', { name: say(language, 'questions:bank.remove') }).press('Enter')
    const undo = page.getByRole('button', { name: say(language, 'page:undo.undo') })
    await expect(undo).toBeInViewport({ ratio: 1 })
    await expectAccessible(page)
    const last = page.getByRole('button', { name: say(language, 'questions:bank.offLimits.heading') })
    await last.focus()
    const [under, strip] = [await last.boundingBox(), await undo.boundingBox()]
    expect(under!.y + under!.height).toBeLessThanOrEqual(strip!.y)
    await page.keyboard.press('Tab')
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question).toBeFocused()
    await expectSaved(page)
    expect(heard).toEqual([])
  })
}

test(`the bank prints the favourites, with room to write${middle}`, async ({ page }) => {
  const rows = [{ id: 'why-us', fields: { state: 'favourite' } }]
  await beginWith(page, documentWith({ answers: { questions: { fields: {}, rows } } }))
  await openAlive(page, '/#questions')
  await page.getByRole('button', { name: words.sv.star, pressed: true }).waitFor()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('main ol li')
  await expect(paper).toHaveCount(1)
  await expect(paper).toContainText(words.sv.question)
  await expect(page.getByRole('searchbox')).toBeHidden()
})

test(`the bank holds texts from anywhere, long ones and many${middle}`, async ({ page }) => {
  const heard = watch(page)
  const rows = Array.from({ length: 200 }, (_, at) => ({
    id: `x${at}`,
    fields: {
      question: at === 0 ? 'Donaudampfschifffahrtsgesellschaft'.repeat(40) : `<img src=x onerror=alert(1)> ${at}`,
    },
  }))
  await beginWith(page, documentWith({ answers: { questions: { fields: {}, rows } } }))
  await page.setViewportSize({ width: 320, height: 640 })
  await openAlive(page, '/#questions')
  await page.getByText('<img src=x onerror=alert(1)> 199').first().waitFor()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  expect(heard).toEqual([])
})
