import { documentWith, say } from '../journeys/people.ts'
import { type Journeys } from './journey.ts'
import { startWith, withPerson } from './tab.ts'

const pack = { sv: 'Packa väskan', en: 'Pack your bag' } as const
const rank = { sv: 'Rangordna dina styrkor', en: 'Rank your strengths' } as const

const strengths = ['Jag gör klart', 'Jag lyssnar först', 'Jag lär mig fort', 'Jag håller ordning']
const ranking = documentWith({
  answers: {
    'rank-strengths': {
      fields: {},
      rows: strengths.map((strength, index) => ({ id: `s${index}`, fields: { strength } })),
    },
  },
})

/** Runs in the page: the lines of an open list, their numbers left out; blank ones too. */
const linesOf = (id: string) =>
  Array.from(document.querySelectorAll(`#${id} li[id]`), (row) => {
    const box = row.querySelector<HTMLInputElement>('textarea, input:not([type=checkbox])')
    return (box ? box.value : row.textContent).replace(/^\d/, '')
  }).filter((line) => line !== '')

export const listJourneys: Journeys = {
  'a tick is there after a reload, and in the other language': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const page = await tab()
      await page.goto(root)
      await page.click({ role: 'checkbox', name: pack.sv })
      await page.checked(pack.sv)
      await page.kept()
      await page.reload()
      await page.checked(pack.sv)
      await page.click({ role: 'link', name: 'English' })
      await page.checked(pack.en)
      const language = () => page.run(() => [document.documentElement.lang, location.pathname])
      await page.expect('the language', language, ['en', '/en/'])
      await page.click({ role: 'link', name: 'Svenska' })
      await page.checked(pack.sv)
    }),

  'rows are written and put in order, and stay so': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const page = await tab()
      await page.gotoStep(root, 'use-first-meeting')
      const next = { role: 'button', name: say('sv', 'workspace:prompts.next') } as const
      await page.write({ role: 'textbox', name: '1. Vad fick du veta på första mötet?' }, 'De växer')
      await page.click(next)
      await page.focused('Vad ändrar det för dig?')
      await page.click(next)
      await page.write({ role: 'textbox', name: '2. Vad fick du veta på första mötet?' }, 'De lyssnar på åäö')
      await page.click(next)
      await page.click(next)
      await page.click({ role: 'button', name: say('sv', 'workspace:prompts.skip') })
      const lines = () => page.run(linesOf, 'use-first-meeting')
      await page.expect('rows', lines, ['De växer', 'De lyssnar på åäö'])
      await page.click({ role: 'button', name: 'De lyssnar på åäö' })
      await page.click({ role: 'button', name: say('sv', 'workspace:rows.up') })
      await page.expect('rows moved', lines, ['De lyssnar på åäö', 'De växer'])
      await page.kept()
      await page.reload()
      const isFirst = () =>
        page.run(() => {
          const { innerText = '' } = document.getElementById('use-first-meeting') ?? {}
          const places = ['De lyssnar på åäö', 'De växer'].map((text) => innerText.indexOf(text))
          return places.every((place) => place >= 0) && places[0]! < places[1]!
        })
      await page.expect('rows in order after a reload', isFirst, true)
    }),

  'strengths are ranked by keyboard alone, and focus follows': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const page = await tab()
      await startWith(page, root, ranking)
      await page.gotoStep(root, 'rank-strengths')
      const lines = () => page.run(linesOf, 'rank-strengths')
      await page.expect('rows', lines, strengths)
      await page.focus({ role: 'button', name: '4 Jag håller ordning' })
      await page.press('ArrowUp', true)
      await page.focused('3 Jag håller ordning')
      await page.press('ArrowUp', true)
      await page.focused('2 Jag håller ordning')
      const [first, second, third, fourth] = strengths
      await page.expect('rows moved', lines, [first, fourth, second, third])
      await page.kept()
      await page.reload()
      await page.expect('rows after a reload', lines, [first, fourth, second, third])
    }),

  'a step of one’s own is added, ticked, removed and brought back': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const page = await tab()
      await page.goto(root)
      await page.click({ role: 'button', name: say('sv', 'page:own.add') })
      await page.write({ role: 'textbox', name: say('sv', 'page:own.label') }, 'Ring mormor')
      await page.press('Enter')
      await page.click({ role: 'checkbox', name: 'Ring mormor' })
      await page.checked('Ring mormor')
      await page.click({ role: 'button', name: 'Ändra ”Ring mormor”' })
      await page.click({ role: 'button', name: say('sv', 'page:own.remove') })
      await page.gone({ role: 'checkbox', name: 'Ring mormor' })
      await page.click({ role: 'button', name: say('sv', 'page:undo.undo') })
      await page.checked('Ring mormor')
      await page.kept()
      await page.reload()
      await page.checked('Ring mormor')
    }),

  'two tabs show each other’s ticks, and lose none made at the same time': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const [one, other] = [await tab(), await tab()]
      await one.goto(root)
      await other.goto(`${root}en/`)
      await one.click({ role: 'checkbox', name: pack.sv })
      await other.checked(pack.en)
      await other.click({ role: 'checkbox', name: rank.en })
      await one.checked(rank.sv)
      const tick = (id: string) => document.querySelector<HTMLInputElement>(`input[data-task=${id}]`)?.click()
      await Promise.all([one.run(tick, 'welcome-silence'), other.run(tick, 'go-deeper')])
      for (const page of [one, other])
        await page.expect(
          'both ticks',
          () => page.run(() => document.querySelectorAll('input[data-task]:checked').length),
          4,
        )
      const kept = await one.kept()
      if (kept !== (await other.kept())) throw new Error('The tabs keep different things')
    }),
}
