import { deepStrictEqual } from 'node:assert/strict'
import { type Engine, type Key, type Options, type RawTab } from './engine.ts'
import { look, type Target } from './look.ts'

/** How long a condition may take on a busy machine. */
const patience = 30_000

/** Asks until the answer is what is wanted. Says the last answer where it never is. */
export const until = async <T>(what: string, ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> => {
  const end = Date.now() + patience
  for (;;) {
    // A page that is being loaded can't be asked yet.
    const answer = await ask().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
    if ('value' in answer && isRight(answer.value)) return answer.value
    if (Date.now() > end) {
      const last = 'value' in answer ? JSON.stringify(answer.value) : String(answer.error)
      throw new Error(`${what}: waited in vain; last ${last}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isSame = (one: unknown, other: unknown) => {
  try {
    deepStrictEqual(one, other)
    return true
  } catch {
    return false
  }
}

const sourceOf = (use: string) =>
  `(target, ...rest) => { const found = (${look.toString()})(target); return (${use})(found, ...rest) }`

/** One tab, and what a person can do and see in it. Every step waits until it can be done. */
export const tabOn = (raw: RawTab) => {
  const run = <T, A extends readonly unknown[]>(act: (...args: A) => T, ...args: A) =>
    raw.run(act.toString(), args) as Promise<Awaited<T>>
  const count = (target: Target) => raw.run(sourceOf('(found) => found.length'), [target]) as Promise<number>
  const nameIt = (target: Target) => `${target.role ?? ''} “${target.name ?? ''}” ${target.inside ?? ''}`
  const element = async (target: Target) => {
    const found = await until(
      nameIt(target),
      () => raw.element(sourceOf('(found) => found[0]'), [target]),
      (one) => one !== undefined,
    )
    return found ?? {}
  }
  const expect = <T>(what: string, ask: () => Promise<T>, wanted: T) =>
    until(`${what}, wanted ${JSON.stringify(wanted)}`, ask, (answer) => isSame(answer, wanted))

  const ready = () =>
    expect('the page alive', () => run(() => document.documentElement.dataset['saving'] !== undefined), true)
  const goto = async (address: string) => {
    await raw.goto(address)
    await ready()
  }
  const click = async (target: Target) => {
    const end = Date.now() + patience
    for (;;) {
      try {
        await raw.click(await element({ ...target, clickable: true }))
        return
      } catch (error) {
        // It moved or was drawn anew between the look and the click.
        const isPassing = /intercept|stale|detached|not ?interactable|not clickable|no such node/i.test(String(error))
        if (!isPassing || Date.now() > end) throw error
      }
    }
  }
  return {
    raw,
    run,
    expect,
    goto,
    click,
    reload: async () => {
      await run(() => {
        Object.assign(document.documentElement, { old: true })
        location.reload()
      })
      await expect('a new page', () => run(() => 'old' in document.documentElement), false)
      await ready()
    },
    there: (target: Target) =>
      until(
        nameIt(target),
        () => count(target),
        (number) => number > 0,
      ),
    gone: (target: Target) => expect(nameIt(target), () => count(target), 0),
    checked: (name: string, wanted = true) =>
      expect(
        `“${name}” ticked`,
        () => raw.run(sourceOf('(found) => found[0]?.checked'), [{ role: 'checkbox', name }]) as Promise<boolean>,
        wanted,
      ),
    value: (target: Target, wanted: string) =>
      expect(
        nameIt(target),
        () => raw.run(sourceOf('(found) => found[0]?.value'), [target]) as Promise<string>,
        wanted,
      ),
    read: (target: Target) => raw.run(sourceOf("(found) => found[0]?.value ?? ''"), [target]) as Promise<string>,
    isThere: async (target: Target) => (await count(target)) > 0,
    /** Waits until this text is somewhere to be seen. */
    says: (text: string) =>
      expect(`“${text}”`, () => run((part) => document.body.innerText.includes(part), text), true),
    focused: (name: string) =>
      expect(
        `focus on “${name}”`,
        () =>
          run((text) => {
            const { activeElement: active } = document
            const spoken =
              active?.getAttribute('aria-label') ?? (active as HTMLInputElement | null)?.labels?.[0]?.textContent
            return (spoken ?? (active as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim() === text
          }, name),
        true,
      ),
    focus: (target: Target) => raw.run(sourceOf('(found) => found[0].focus()'), [target]),
    press: (key: Key, withAlt = false) => raw.press(key, withAlt),
    type: (text: string) => raw.type(text),
    /** Writes into a box once it has the focus. */
    write: async (target: Target, text: string) => {
      await click(target)
      const hasFocus = () =>
        raw.run(sourceOf('(found) => found[0] === document.activeElement'), [target]) as Promise<boolean>
      await expect(`focus in ${nameIt(target)}`, hasFocus, true)
      await raw.type(text)
      await expect(
        nameIt(target),
        () => raw.run(sourceOf('(found) => found[0]?.value'), [target]) as Promise<string>,
        text,
      )
    },
    /** Opens an address that leads to a step, and waits until the step is open and has the focus. */
    gotoStep: async (root: string, id: string) => {
      await goto(`${root}#${id}`)
      await expect(`focus on ${id}`, () => run(() => document.activeElement?.id), `${id}-title`)
    },
    choose: async (path: string) => raw.choose(await element({ role: 'file' }), path),
    /** What is kept under our key, waited for until the page says that it is saved. */
    kept: async () => {
      await expect('saved', () => run(() => document.documentElement.dataset['saving']), 'saved')
      return run(() => localStorage.getItem('second-interview'))
    },
  }
}

export type Tab = ReturnType<typeof tabOn>

/** Puts a document in storage before the page is first opened, and Swedish for its language. */
export const startWith = async (page: Tab, root: string, kept: object | string, more: Record<string, string> = {}) => {
  await page.raw.goto(`${root}404.html`)
  const values = {
    'second-interview': typeof kept === 'string' ? kept : JSON.stringify(kept),
    'second-interview-device': JSON.stringify({ language: 'sv' }),
    ...more,
  }
  await page.run((all) => {
    localStorage.clear()
    for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value)
  }, values)
}

/** What Firefox and Chromium say where a file can't be fetched because there is no network. */
const nothingCame =
  /NetworkError when attempting to fetch resource|Failed to load resource: net::ERR_(FAILED|CONNECTION_REFUSED)/

/** Opens a browser for a journey, and closes it whatever happens. */
export const withPerson = async <T>(
  engine: Engine,
  journey: (person: { tab: () => Promise<Tab>; folder: string }) => Promise<T>,
  options: Options = {},
): Promise<T> => {
  const person = await engine.person(options)
  const tabs: RawTab[] = []
  try {
    const tab = async () => {
      const raw = await person.tab()
      tabs.push(raw)
      return tabOn(raw)
    }
    const result = await journey({ tab, folder: person.folder })
    const all = tabs.flatMap(({ heard }) => heard ?? [])
    // Firefox itself notes that it keeps no site for someone who blocks storage.
    const heard = all
      .filter((text) => !options.storage || !text.startsWith('Failed to register/update a ServiceWorker'))
      // An idle page without a network asks for what isn't kept yet, and the browser notes that nothing came.
      .filter((text) => !options.goesOffline || !nothingCame.test(text))
    if (heard.length > 0) throw new Error(`The page complained: ${heard.join(' | ')}`)
    return result
  } finally {
    await person.close()
  }
}
