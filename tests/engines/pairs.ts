import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withoutUid } from '../../src/core/identity.ts'
import { type Document } from '../../src/core/document/preparation.ts'
import { receiver, say, sender } from '../journeys/people.ts'
import { cannot, type Engine } from './engine.ts'
import { downloaded } from './files.ts'
import { type Site } from './site.ts'
import { startWith, until, withPerson, type Tab } from './tab.ts'

const own = 'Ring mormor'
const pack = 'Packa väskan'
const extras = ['ownTitles', 'interview', 'pocketNotes', 'answers'] as const

/** Opens what the header or its menu offers. */
const ask = async (page: Tab, name: string) => {
  const offer = { role: 'button', name: say('sv', name) } as const
  const more = { role: 'button', name: say('sv', 'page:header.more') } as const
  // Somebody who returns sees nothing until the page is theirs.
  await page.there(more)
  if (!(await page.isThere(offer))) await page.click(more)
  await page.click(offer)
  await page.there({ role: 'dialog' })
}

export type Links = { readonly ticks: string; readonly all: string }

/** The links that a person in this engine makes: with ticks alone, and with all that may travel. */
export const makeLinks = (engine: Engine, { root }: Site): Promise<Links> =>
  withPerson(engine, async ({ tab }) => {
    const page = await tab()
    await startWith(page, root, sender)
    await page.goto(root)
    await ask(page, 'page:share.open')
    await page.click({ role: 'button', name: say('sv', 'sharing:purposes.ticks.title') })
    await page.click({ role: 'button', name: say('sv', 'sharing:include.more') })
    const box = { role: 'textbox', name: say('sv', 'sharing:link.label') } as const
    const next = (before: string) =>
      until(
        'a link',
        () => page.read(box),
        (link) => link.startsWith(root) && link !== before,
      )
    const ticks = await next('')
    let all = ticks
    for (const extra of extras) {
      await page.click({ role: 'checkbox', name: say('sv', `sharing:include.${extra}`) })
      all = await next(all)
    }
    await page.says(say('sv', 'sharing:private'))
    return { ticks, all }
  })

const combine = async (page: Tab, link: string) => {
  await page.goto(link)
  await page.says(say('sv', 'sharing:opened.notYours'))
  await page.click({ role: 'button', name: say('sv', 'sharing:opened.combine') })
  await page.there({ role: 'heading', name: say('sv', 'sharing:changes.heading') })
  await page.click({ role: 'button', name: say('sv', 'sharing:opened.confirm') })
  await page.checked(pack)
  return (await page.kept()) ?? ''
}

const mustHold = (kept: string, wanted: readonly string[], unwanted: readonly string[]) => {
  const faults = [
    ...wanted.filter((text) => !kept.includes(text)).map((text) => `“${text}” is missing`),
    ...unwanted.filter((text) => kept.includes(text)).map((text) => `“${text}” came along`),
  ]
  if (faults.length > 0) throw new Error(faults.join(', '))
}

/** A person in this engine combines what the links bring with their own. */
export const openLinks = (engine: Engine, { root }: Site, { ticks, all }: Links) =>
  withPerson(engine, async ({ tab }) => {
    const page = await tab()
    await startWith(page, root, receiver)
    mustHold(await combine(page, ticks), ['Egna ord'], ['Påhittade Bageriet AB', own, 'Bröd till tre städer'])
    const kept = await combine(page, all)
    await page.checked(own)
    mustHold(kept, ['Egna ord', 'Påhittade Bageriet AB', 'Bröd till tre städer', 'Att säga nej.'], ['38 000'])
    await page.reload()
    await page.checked(own)
  })

/** The copy that a person in this engine saves as a file; its path. */
export const makeCopy = (engine: Engine, { root }: Site): Promise<string> => {
  if (engine.cannot.downloads !== undefined) throw cannot(engine.cannot.downloads)
  return withPerson(engine, async ({ tab, folder }) => {
    const page = await tab()
    await startWith(page, root, sender)
    await page.goto(root)
    await ask(page, 'page:backup.save')
    await page.click({ role: 'button', name: say('sv', 'sharing:save.save') })
    const path = await downloaded(folder)
    await page.says(basename(path))
    const kept = join(mkdtempSync(join(tmpdir(), 'second-interview-copy-')), basename(path))
    process.once('exit', () => rmSync(join(kept, '..'), { recursive: true, force: true }))
    copyFileSync(path, kept)
    return kept
  })
}

/** A newcomer in this engine opens the copy and has all that was in it. */
export const openCopy = (engine: Engine, { root }: Site, path: string) =>
  withPerson(engine, async ({ tab }) => {
    const page = await tab()
    await page.goto(root)
    await ask(page, 'page:backup.open')
    await page.choose(path)
    await page.says('Påhittade Bageriet AB')
    await page.click({ role: 'button', name: say('sv', 'sharing:copy.open') })
    await page.checked(own)
    const { preparations = [] } = JSON.parse((await page.kept()) ?? '{}') as Partial<Document>
    // Saving a copy gives each preparation an identity.
    const kept = preparations.map(withoutUid)
    if (!isDeepStrictEqual(kept, sender.preparations)) throw new Error('Something else came out of the copy')
  })
