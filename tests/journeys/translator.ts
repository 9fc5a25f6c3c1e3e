import { expect, type Browser, type Page } from '@playwright/test'
import { watch } from './watch.ts'

/** Whether a translator replaces the page's text nodes, as Google's does, or moves and changes them. */
export type Manner = 'replaces' | 'moves'

export const manners: readonly Manner[] = ['replaces', 'moves']

/**
 * Translates a page as browsers do: wraps every text node, now and later, and changes its text. The change is an
 * invisible letter before each word, so that everything on the page keeps its name.
 */
export const translate = (page: Page, manner: Manner) =>
  page.evaluate((how) => {
    const changed = (text: string) => text.replaceAll(/\S+/g, '\u200b$&')
    const wrap = (text: Text) => {
      if (!text.isConnected || text.parentElement?.closest('font, script, style, noscript, textarea, svg')) return
      // TypeScript calls this element deprecated unless its name is just some string.
      const name: string = 'font'
      const [font, inner] = [document.createElement(name), document.createElement(name)]
      font.append(inner)
      text.replaceWith(font)
      if (how === 'moves') text.data = changed(text.data)
      inner.append(how === 'moves' ? text : changed(text.data))
    }
    const wrapAll = (root: Node) => {
      if (root instanceof Text) wrap(root)
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      texts.forEach(wrap)
    }
    document.documentElement.lang = 'de'
    document.documentElement.classList.add('translated-ltr')
    wrapAll(document.body)
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records) [target, ...addedNodes].forEach((node) => wrapAll(node))
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, manner)

/** The texts of all elements in page order, without what the translation added. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = new Map<Element, string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text
      const owner = parentElement?.closest(':not(font)')
      if (owner && !owner.matches('script, style, noscript, textarea'))
        texts.set(owner, (texts.get(owner) ?? '') + data.replaceAll('\u200b', ''))
    }
    return [...texts.values()].filter((text) => text !== '')
  })

/** Opens a page twice and translates one of the two. `both` acts on each, and then expects the same texts. */
export const twins = async (browser: Browser, open: (page: Page) => Promise<void>, manner: Manner) => {
  const pages = await Promise.all(
    [0, 1].map(async () => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
      await open(page)
      return page
    }),
  )
  const [plain, translated] = pages as [Page, Page]
  const heard = watch(translated)
  await translate(translated, manner)
  const expectSame = async () => {
    await expect
      .poll(async () => {
        const [wanted, said] = await Promise.all([textsOf(plain), textsOf(translated)])
        if (said.join('\n') === wanted.join('\n')) return undefined
        return {
          stale: said.filter((text) => !wanted.includes(text)),
          lacks: wanted.filter((text) => !said.includes(text)),
        }
      })
      .toBeUndefined()
    expect(heard).toEqual([])
  }
  // What follows from a tick is drawn after the next paint: the texts of a moment before are alike, too.
  const settle = (page: Page) =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))))
  const both = async (act: (page: Page) => Promise<unknown>) => {
    await Promise.all(pages.map(act))
    await Promise.all(pages.map(settle))
    await expectSame()
  }
  await expectSame()
  return { plain, translated, both }
}
