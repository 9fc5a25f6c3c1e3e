import { readFileSync } from 'node:fs'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { answerOf, type Document } from '../../src/core/document/preparation.ts'
import { documentOf, hostileTexts } from '../journeys/hostileTexts.ts'
import { say, sender } from '../journeys/people.ts'
import { downloaded } from './files.ts'
import { type Journeys } from './journey.ts'
import { startSite } from './site.ts'
import { startWith, withPerson, type Tab } from './tab.ts'

const pack = 'Packa väskan'
const broken = '{"format":1,"brok'

/** What a text would have done, had it been taken for more than text. */
type Window = { ran?: number; reports?: string[] }

const openEverything = async (page: Tab) => {
  const ids = tasks.map(({ id }) => id)
  await page.expect('alive', () => page.run(() => 'alive' in document.documentElement.dataset), true)
  await page.run((all) => all.forEach((id) => document.getElementById(`${id}-title`)?.click()), ids)
  const texts = '[id$="-body"] textarea, [id$="-body"] [dir="auto"]'
  const isOpen = () => page.run((each) => document.querySelectorAll(each).length > 60, texts)
  await page.expect('everything open', isOpen, true)
}

export const storageJourneys: Journeys = {
  'what can’t be read is left as it is, and gives way to the copy when asked': (engine, { root }) =>
    withPerson(engine, async ({ tab, folder }) => {
      const page = await tab()
      await startWith(page, root, broken, { 'second-interview-copy': JSON.stringify(sender) })
      await page.goto(root)
      await page.says('går inte att läsa')
      const stored = (key: string) => page.run((name) => localStorage.getItem(name), key)
      await page.expect('the bytes', () => stored('second-interview'), broken)
      await page.click({ role: 'button', name: 'Visa vad du kan göra' })
      if (engine.cannot.downloads === undefined) {
        await page.click({ role: 'button', name: say('sv', 'storage:rescue.download') })
        await page.expect('the file', async () => readFileSync(await downloaded(folder), 'utf8'), broken)
      }
      await page.click({ role: 'button', name: say('sv', 'storage:rescue.goBack') })
      await page.checked(pack)
      await page.expect('the bytes set aside', () => stored('second-interview-aside-1'), broken)
      await page.reload()
      await page.checked(pack)
    }),

  'where storage is blocked the page works and says that it saves nothing': (engine, { root }) =>
    withPerson(
      engine,
      async ({ tab, folder }) => {
        const page = await tab()
        await page.goto(root)
        await page.says('låter inte sidan spara')
        await page.click({ role: 'checkbox', name: pack })
        await page.checked(pack)
        if (engine.cannot.downloads !== undefined) return
        await page.click({ role: 'button', name: 'Ladda ner det du har skrivit' })
        const isThere = async () => {
          const file = JSON.parse(readFileSync(await downloaded(folder), 'utf8')) as { document?: Document } & Document
          return answerOf((file.document ?? file).preparations[0]!, 'pack-your-bag').done
        }
        await page.expect('the tick in the file', isThere, true)
      },
      { storage: 'blocked' },
    ),

  'after one visit the site opens and keeps what is written without a network': async (engine) => {
    const site = await startSite()
    await withPerson(
      engine,
      async ({ tab }) => {
        const page = await tab()
        await page.goto(site.root)
        const isKept = () => page.run(() => navigator.serviceWorker.controller?.state === 'activated')
        await page.expect('the site kept', isKept, true)
        await site.close()
        await page.goto(`${site.root}en/`)
        await page.goto(site.root)
        const open = () => page.click({ role: 'button', name: 'Läs på om företaget', inside: 'research-company' })
        await open()
        await page.write({ role: 'textbox', name: 'Vad gör de, och för vem?' }, 'Skrivet utan nät')
        await page.kept()
        await page.reload()
        await open()
        await page.says('Skrivet utan nät')
        await page.goto(`${site.root}#pocket-notes`)
        await page.expect('the pocket notes', () => page.run(() => document.title), 'Minneslappen: Andra intervjun')
      },
      { goesOffline: true },
    )
  },

  'hostile texts are taken for text wherever they stand': (engine, { root }) =>
    withPerson(engine, async ({ tab }) => {
      const page = await tab()
      for (const start of [0, 100]) {
        let index = start
        const next = () => hostileTexts[(index += 1) % hostileTexts.length] ?? ''
        await startWith(page, root, documentOf(next))
        await page.goto(root)
        await page.run(() => {
          const reports: string[] = []
          ;(window as Window).reports = reports
          document.addEventListener('securitypolicyviolation', (event) => reports.push(event.blockedURI))
        })
        await openEverything(page)
        const protocols = () =>
          page.run(() => [...new Set(Array.from(document.querySelectorAll('a'), ({ href }) => new URL(href).protocol))])
        const first = await protocols()
        await page.run(() => location.assign('#pocket-notes'))
        await page.expect('the pocket notes', () => page.run(() => document.title.startsWith('Minneslappen')), true)
        const strange = [...first, ...(await protocols())].filter((each) => !/^(https?|blob|mailto|tel):$/.test(each))
        const did = await page.run(() => [(window as Window).ran ?? 0, (window as Window).reports])
        await page.expect('nothing ran', async () => [strange, did], [[], [0, []]])
      }
    }),
}
