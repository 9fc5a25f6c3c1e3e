import { expect, type Browser, type Page } from '@playwright/test'
import { watch } from './watch.ts'

/**
 * How a translator puts its own text where the page's was: in another text, as Google's does, or in the page's own,
 * moved and changed.
 */
export type Manner = 'replaces' | 'moves'

export const manners: readonly Manner[] = ['replaces', 'moves']

/**
 * Translates a page as browsers do: an element around every text, the text changed, and so with each one that comes
 * later. A letter that isn't seen makes all the change, so that what is on the page still goes by its name.
 */
export const translate = (page: Page, manner: Manner) =>
  page.evaluate((how) => {
    const changed = (text: string) => text.replaceAll(/\S+/g, '\u200b$&')
    const wrap = (text: Text) => {
      if (!text.isConnected || text.parentElement?.closest('font, script, style, noscript, textarea, svg')) return
      // As text: its type says that nobody should write it any more.
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

/** The text of every element, in the order of the page, as it was before it was translated. */
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

/** A page twice, one of them translated. Whatever is done is done to both, and then both have to say the same. */
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
  const both = async (act: (page: Page) => Promise<unknown>) => {
    await Promise.all(pages.map(act))
    await expectSame()
  }
  await expectSame()
  return { plain, translated, both }
}
