// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { keepEarlyClicks } from '../../src/site/earlyClicks.ts'

const clicksOf = (html: string) => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html))
  const clicks: string[] = []
  const listen = () => document.body.addEventListener('click', ({ target }) => clicks.push((target as Element).id))
  const click = (id: string) => document.getElementById(id)?.click()
  return { clicks, listen, click }
}

it('clicks on buttons before anybody listens are made again, in order and once', () => {
  const { clicks, listen, click } = clicksOf('<button id="a"></button><button id="b"><i id="in-b"></i></button>')
  const clickAgain = keepEarlyClicks(document, () => false)
  click('in-b')
  click('a')
  listen()
  clickAgain()
  expect(clicks).toEqual(['b', 'a'])
  clickAgain()
  click('a')
  expect(clicks).toEqual(['b', 'a', 'a'])
})

it('what works by itself, and the list, which listens at once, are left alone', () => {
  const { clicks, listen, click } = clicksOf(
    '<a id="link" href="#x"></a><button id="menu" popovertarget="m"></button><div id="m"></div><section id="steps"><button id="title"></button></section>',
  )
  const clickAgain = keepEarlyClicks(document, () => false)
  for (const id of ['link', 'menu', 'title']) click(id)
  listen()
  clickAgain()
  expect(clicks).toEqual([])
})

it('once the page is drawn, only clicks that were stopped on the way are made again', () => {
  const { clicks, listen, click } = clicksOf('<button id="deaf"></button><button id="heard"></button>')
  let isDrawn = false
  const clickAgain = keepEarlyClicks(document, () => isDrawn)
  isDrawn = true
  const deaf = document.getElementById('deaf')
  const stop = (event: Event) => event.stopPropagation()
  deaf?.addEventListener('click', stop)
  click('deaf')
  click('heard')
  deaf?.removeEventListener('click', stop)
  listen()
  clickAgain()
  expect(clicks).toEqual(['deaf'])
})
