import { type Engine } from './engine.ts'
import { listJourneys } from './list.journeys.ts'
import { type Journey, type Journeys } from './journey.ts'
import { makeCopy, makeLinks, openCopy, openLinks } from './pairs.ts'
import { paperJourneys } from './paper.journeys.ts'
import { practiceJourneys } from './practice.journeys.ts'
import { startPuppeteer } from './puppeteer.ts'
import { closeSites, startSite, type Site } from './site.ts'
import { storageJourneys } from './storage.journeys.ts'
import { startWebKit, type WebKit } from './webkit.ts'

type Found = {
  readonly chromium: string | undefined
  readonly firefox: string | undefined
  readonly webkit: WebKit | undefined
}

const journeys: Journeys = { ...listJourneys, ...storageJourneys, ...paperJourneys, ...practiceJourneys }

/** What one engine makes and every other one opens. */
const exchanges: Readonly<
  Record<
    string,
    {
      make: (engine: Engine, site: Site) => Promise<unknown>
      open: (engine: Engine, site: Site, made: never) => Promise<unknown>
    }
  >
> = {
  'links, with ticks alone and with all answers': { make: makeLinks, open: openLinks },
  'a copy as a file': { make: makeCopy, open: openCopy },
}

const say = (text: string) => void process.stdout.write(`${text}\n`)

const start = {
  chromium: ({ chromium }: Found) => chromium && startPuppeteer('chromium', chromium),
  firefox: ({ firefox }: Found) => firefox && startPuppeteer('firefox', firefox),
  webkit: ({ webkit }: Found) => webkit && startWebKit(webkit),
}

/** Runs every journey in every engine that was found. Returns the program's exit code. */
export const run = async (found: Found, wanted: { engines: readonly string[]; journey: string }): Promise<number> => {
  const counts = { passed: 0, failed: 0, unasked: 0 }
  const engines: Engine[] = []
  const report = async (name: string, where: string, act: () => Promise<unknown>) => {
    const started = Date.now()
    const told = (mark: string) =>
      say(`${mark}  ${where.padEnd(20)}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    // Drivers of browsers stumble on a busy machine: what fails twice is a fault, and the first time is named too.
    const again = (error: unknown) => {
      if ((error as Error).name === 'Cannot') throw error
      told('?')
      say(`   tried again after: ${(error as Error).message}`)
      return act()
    }
    try {
      await act().catch(again)
      counts.passed += 1
      told('✓')
    } catch (error) {
      const { name, message, stack } = error as Error
      if (name === 'Cannot') {
        counts.unasked += 1
        told('–')
        say(`   can't be asked for ${message}`)
        return
      }
      counts.failed += 1
      told('✗')
      say(`   ${stack ?? message}`)
    }
  }
  const close = async () => {
    await Promise.allSettled([...engines.map((engine) => engine.close()), closeSites()])
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(1)))
  try {
    for (const [name, begin] of Object.entries(start)) {
      if (wanted.engines.length > 0 && !wanted.engines.includes(name)) continue
      if (found[name as keyof Found] === undefined) say(`Not found on this machine, so not run: ${name}`)
      else
        await report('starts', name, async () => {
          const engine = await begin(found)
          if (!engine) return
          engines.push(engine)
          say(`\n${name}: ${engine.version}`)
          for (const why of Object.values(engine.cannot)) say(`   can't be asked for ${why}`)
        })
    }
    const site = await startSite()
    for (const [name, journey] of Object.entries<Journey>(journeys)) {
      if (!name.includes(wanted.journey)) continue
      for (const engine of engines) await report(name, engine.name, () => journey(engine, site))
    }
    for (const [name, { make, open }] of Object.entries(exchanges)) {
      if (!name.includes(wanted.journey)) continue
      for (const from of engines) {
        let made: unknown
        await report(`makes ${name}`, from.name, async () => {
          made = await make(from, site)
        })
        for (const to of engines.filter((engine) => engine !== from && made !== undefined))
          await report(`opens ${name}`, `${from.name} → ${to.name}`, () => open(to, site, made as never))
      }
    }
  } finally {
    await close()
  }
  if (engines.length === 0) say('No engine was found.')
  say(`\n${counts.unasked} can't be asked of their engine, as said above.`)
  say(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed > 0 || engines.length === 0 ? 1 : 0
}
