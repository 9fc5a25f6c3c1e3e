import { sections, tasks } from '../../src/core/catalogue/tasks.ts'
import { sender } from '../journeys/people.ts'
import { readPdf, squeezed } from '../journeys/pdf.ts'
import { taskWordsIn, wordsIn } from '../locales/locales.ts'
import { cannot } from './engine.ts'
import { type Journeys } from './journey.ts'
import { startWith, withPerson } from './tab.ts'

export const paperJourneys: Journeys = {
  'on paper every step stands whole, and no heading ends a page': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      if (engine.cannot.print !== undefined) throw cannot(engine.cannot.print)
      const page = await tab()
      await startWith(page, root, sender)
      await page.goto(root)
      await page.click({ role: 'button', name: 'Skriv ut' })
      const { pages_other: many } = wordsIn('sv', 'printing.json') as unknown as { pages_other: string }
      await page.says(many.split('{{')[0]!.trim())
      const pages = await readPdf(await page.raw.print())
      const words = taskWordsIn('sv')
      const faults = tasks.flatMap(({ id }) => {
        const title = squeezed(words.tasks[id]!.title)
        const { length } = pages.filter(({ text }) => text.includes(title))
        return length === 1 ? [] : [`${title} is on ${length} pages`]
      })
      for (const [at, { text }] of pages.entries())
        for (const id of sections)
          if (text.endsWith(squeezed(words.sections[id]!))) faults.push(`${id} ends page ${at + 1}`)
      if (pages.length > 6) faults.push(`${pages.length} pages`)
      if (faults.length > 0) throw new Error(faults.join(', '))
    }),
}
