import { expect, test, type Page } from '@playwright/test'
import { type AddressInfo } from 'node:net'
import { serve } from '../../src/site/serve.mjs'
import { documentWith, middle } from './people.ts'
import { watch } from './watch.ts'

test.use({ serviceWorkers: 'allow' })

const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )

const kept = (done: boolean) => documentWith({ answers: { 'pack-your-bag': { done, fields: {}, rows: [] } } })

for (const address of ['/', '/en/']) {
  for (const returning of [false, true]) {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 800 },
    ]) {
      const isTaken = (address === '/') === returning && returning === viewport.width > 400
      const who = returning ? 'someone who returns' : 'a newcomer'
      test(`${address} at ${viewport.width} comes alive for ${who} without a complaint or a shift${isTaken ? '' : middle}`, async ({
        page,
      }) => {
        const heard = watch(page)
        await page.setViewportSize(viewport)
        const json = returning ? JSON.stringify(kept(true)) : undefined
        if (json) await page.addInitScript((text) => localStorage.setItem('second-interview', text), json)
        await page.goto(address)
        await page.waitForLoadState('networkidle')
        const box = page.locator('#pack-your-bag input[type=checkbox]').first()
        await expect(box).toBeVisible()
        await expect(box).toBeChecked({ checked: returning })
        expect(await shiftOf(page)).toBe(0)
        expect(heard).toEqual([])
      })
    }
  }
}

test('someone who returns never sees the newcomer’s page, not in any frame', async ({ page }) => {
  await page.addInitScript(
    (text) => {
      localStorage.setItem('second-interview', text)
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const look = () => {
        const heading = document.querySelector('h1')
        if (heading?.checkVisibility({ visibilityProperty: true })) seen.add(heading.textContent)
        requestAnimationFrame(look)
      }
      look()
    },
    JSON.stringify(kept(true)),
  )
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dina förberedelser')
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
  expect(seen).toEqual(['Dina förberedelser'])
})

test('the site works under any path of a host @middle', async ({ page }) => {
  const server = await serve({ folder: 'dist', port: 0, prefix: '/a/b/' })
  const root = `http://localhost:${(server.address() as AddressInfo).port}/a/b/`
  const heard = watch(page)
  for (const address of [root, `${root}en/`]) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await page.locator('#pack-your-bag input[type=checkbox]').first().click()
    await page.reload()
    await expect(page.locator('#pack-your-bag input[type=checkbox]').first()).toBeChecked({
      checked: address === root,
    })
  }
  expect(heard).toEqual([])
  server.close()
})

test('a page whose script does not arrive can be read by someone who returns @middle', async ({ page }) => {
  await page.addInitScript((text) => localStorage.setItem('second-interview', text), JSON.stringify(kept(true)))
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await page.goto('/')
  await expect(page.locator('#pack-your-bag')).toBeVisible()
})

const failures: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['does not arrive', (page) => page.route('**/assets/index-*.js', (route) => route.abort())],
  [
    'throws as it is read',
    (page) =>
      page.route('**/assets/index-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("first")' }),
      ),
  ],
  [
    'throws as the page starts',
    async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(crypto, 'getRandomValues', {
          value: () => {
            throw new Error('no randomness')
          },
        })
        Object.defineProperty(crypto, 'randomUUID', { value: undefined })
      })
    },
  ],
]

for (const [what, fail] of failures) {
  for (const [address, said] of [
    ['/', 'Inget du gör här sparas.'],
    ['/en/', 'Nothing you do here is saved.'],
  ] as const) {
    test(`${address} says that nothing is saved where its script ${what}${(address === '/') === what.endsWith('read') ? middle : ''}`, async ({
      page,
    }) => {
      await fail(page)
      await page.goto(address)
      await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible()
      await expect(page.locator('#pack-your-bag')).toBeVisible()
    })
  }
}

test('a page that starts says nothing of the kind, whatever fails beside it @middle', async ({ page }) => {
  await page.addInitScript(() => setTimeout(() => void Promise.reject(new Error('of an extension'))))
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-alive', '')
  await expect(page.getByText('Inget du gör här sparas.')).toBeHidden()
})

test('an address that leads nowhere says so in both languages and leads home @middle', async ({ page }) => {
  const response = await page.goto('/nowhere/at/all')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading')).toHaveCount(2)
  await page.getByRole('link').nth(1).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a remembered choice of English moves the Swedish address, its fragment kept @middle', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => localStorage.setItem('second-interview-device', '{"language":"en"}'))
  await page.goto('/?x=1#pack-your-bag')
  await expect(page).toHaveURL(/\/en\/\?x=1#pack-your-bag$/)
})
