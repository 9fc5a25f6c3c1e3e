import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptOf, states } from './states.mjs'

/** What is printed: a state of states.mjs, and what is chosen in the dialog; `plain` prints without the dialog. */
const sheets = [
  { name: 'plain-empty', state: 'empty', plain: true },
  { name: 'plain-half', state: 'half', plain: true },
  { name: 'all-empty', state: 'empty' },
  { name: 'all-half-code', state: 'half', extras: ['link'] },
  { name: 'titles-empty', state: 'empty', extras: ['why'] },
  { name: 'titles-half-letter', state: 'half', extras: ['why'], paper: 'letter' },
  { name: 'lines-half', state: 'half', extras: ['lines'] },
  { name: 'large-half', state: 'half', extras: ['large'] },
  { name: 'left-half', state: 'half', what: 'left' },
  { name: 'answers-half', state: 'half', what: 'answers' },
  { name: 'notes-empty', state: 'empty', what: 'notes' },
  { name: 'notes-half', state: 'half', what: 'notes' },
  { name: 'notes-full', state: 'slip', what: 'notes' },
]

const say = Object.fromEntries(
  ['sv', 'en'].map((language) => [language, JSON.parse(readFileSync(`locales/${language}/printing.json`, 'utf8'))]),
)

const canDraw = () => spawnSync('pdftoppm', ['-v']).error === undefined

const print = async (browser, origin, sheet, language) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' })
  const kept = keptOf(
    states.find(({ name }) => name === sheet.state),
    language,
  )
  if (kept) await page.addInitScript((json) => localStorage.setItem('second-interview', json), kept)
  await page.goto(`${origin}/${language === 'en' ? 'en/' : ''}`)
  await page.waitForLoadState('networkidle')
  if (!sheet.plain) {
    const { print: act, what, extras, paper } = say[language]
    await page.getByRole('button', { name: act, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: what[sheet.what ?? 'all'], exact: true }).check()
    await dialog.getByRole('radio', { name: paper[sheet.paper ?? 'a4'], exact: true }).check()
    for (const extra of sheet.extras ?? [])
      await dialog.getByRole('checkbox', { name: extras[extra], exact: true }).click()
    await dialog.getByRole('button', { name: act, exact: true, disabled: false }).waitFor()
    await page.screenshot({ path: `look/paper-${sheet.name}-${language}-dialog.png` })
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
  await page.close()
  return pdf
}

/** Prints every sheet whose name holds one of `wanted`, in both languages, as one picture a page. The number of PDFs. */
export const photographPaper = async (browser, origin, wanted) => {
  const isWanted = ({ name }) => wanted.length === 0 || wanted.some((part) => `paper-${name}`.includes(part))
  const chosen = sheets.filter(isWanted)
  if (chosen.length > 0 && !canDraw()) {
    console.log('No pictures of paper: pdftoppm (poppler-utils) is not installed.')
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  for (const sheet of chosen) {
    for (const language of ['sv', 'en']) {
      const file = join(folder, 'sheet.pdf')
      writeFileSync(file, await print(browser, origin, sheet, language))
      spawnSync('pdftoppm', ['-r', '96', '-png', file, `look/paper-${sheet.name}-${language}`])
    }
  }
  rmSync(folder, { recursive: true })
  return chosen.length * 2
}
