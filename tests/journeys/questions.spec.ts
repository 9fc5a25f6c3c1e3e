import { expect, test } from '@playwright/test'
import { beginWith, documentWith, mainlyIn, middle, openAlive } from './people.ts'
import { expectAccessible, expectAccessibleInBoth, expectNoSidewaysScroll, expectSaved, watch } from './watch.ts'

const words = {
  sv: {
    address: '/',
    title: 'Frågebanken: Andra intervjun',
    bank: 'Frågebanken',
    question: 'Varför vill du arbeta just hos oss?',
    answer: 'Det här svarar jag',
    goOn: 'Jämför med det du sa sist',
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
