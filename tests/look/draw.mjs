/**
 * Draws the pictures in public/ from icon.svg and the words: `node tests/look/draw.mjs`, after either has changed.
 * The pictures are committed, so that a build needs no browser.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium, flags } from '../browser/chromium.mjs'

const icon = readFileSync('public/icon.svg', 'utf8')
const square = icon.replace('rx="96" ', '')

const svgPage = (svg, size, inset = 0) =>
  `<style>body{margin:0;background:${inset ? '#1b4b8f' : 'none'}}svg{display:block;width:${size - 2 * inset}px;padding:${inset}px}</style>${svg}`

const wordsOf = (language) => {
  const read = (file) => JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8'))
  return { ...read('page'), header: read('frame').header }
}

const sharedPage = ({ header, first }) => `<style>
  body{margin:0;width:1200px;height:630px;display:flex;align-items:center;gap:72px;padding:0 96px;box-sizing:border-box;
    background:#f4f6f5;color:#17201d;font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
  svg{width:300px;flex:none} p{font-size:40px;color:#525d59;margin:0 0 20px} h1{font-size:84px;line-height:1.08;letter-spacing:-.02em;margin:0}
</style>${icon}<div><p>${header.name}</p><h1>${first.heading}</h1></div>`

const pictures = [
  ['icon-192.png', 192, 192, svgPage(icon, 192)],
  ['icon-512.png', 512, 512, svgPage(icon, 512)],
  ['icon-180.png', 180, 180, svgPage(square, 180)],
  // A mask may cut away all but the middle four fifths.
  ['icon-maskable.png', 512, 512, svgPage(square, 512, 40)],
  ...readdirSync('locales').map((language) => [`og-${language}.png`, 1200, 630, sharedPage(wordsOf(language))]),
]

const browser = await chromium.launch({ executablePath: await findChromium(), args: flags })
const page = await browser.newPage()
for (const [file, width, height, content] of pictures) {
  await page.setViewportSize({ width, height })
  await page.setContent(content)
  await page.screenshot({ path: `public/${file}`, omitBackground: true })
}
await browser.close()
