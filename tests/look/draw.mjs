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
  `<style>body{margin:0;background:${inset ? '#1f437f' : 'none'}}svg{display:block;width:${size - 2 * inset}px;padding:${inset}px}</style>${svg}`

const wordsOf = (language) => {
  const read = (file) => JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8'))
  const { strength } = read('exercises').exercises['rank-strengths'].rows.fields
  return { ...read('frame'), strength: strength.example.replace(/\.$/, '') }
}

const rules = (count) => '<i></i>'.repeat(count)

/** The page's name and first words on the desk, and beside them a slip that has its first line. */
const sharedPage = ({ header, first, slip, strength }) => `<style>
  *{margin:0;box-sizing:border-box;font-weight:400}
  body{width:1200px;height:630px;display:grid;grid-template-columns:1fr 440px;gap:56px;padding:0 72px;overflow:hidden;
    background:#e6e3dc;color:#1c1a16;font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
  header{align-self:center} header p{font-size:32px;color:#57524a;margin-bottom:20px}
  h1{font-size:76px;line-height:1.06;font-weight:700;letter-spacing:-.02em;text-wrap:balance}
  main{position:relative;align-self:start;margin-top:56px;height:622px;padding:32px 36px;border-radius:3px;background:#fdfcf8;
    box-shadow:0 2px 2px #1c1a1614,0 20px 56px -36px #1c1a1640}
  main::before,main::after{content:"";position:absolute;top:50%;width:12px;border-top:2px solid #cbc6bb;left:0} main::after{left:auto;right:0}
  b{font-size:26px;font-weight:600} h2{font-size:20px;color:#57524a;padding-top:20px}
  ol{list-style:none;padding:0} li{display:grid;grid-template-columns:40px 1fr;font-size:24px;line-height:46px;color:#57524a}
  li span{font:31px/46px "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif;color:#1c1a16;letter-spacing:-.005em;
    background:repeating-linear-gradient(transparent 0 44px,#dad7ce 44px 46px) 0 -6px}
  li span:empty{height:46px} i{display:block;height:44px;border-bottom:2px solid #dad7ce}
</style><header><p>${header.name}</p><h1>${first.heading}</h1></header>
<main><b>${slip.heading}</b><h2>${slip.parts.strengths}</h2>
<ol><li>1<span>${strength}</span></li><li>2<span></span></li><li>3<span></span></li></ol>
<h2>${slip.parts.consistent}</h2>${rules(2)}<h2>${slip.parts.weakness}</h2>${rules(2)}</main>`

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
