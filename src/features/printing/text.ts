import type { Entry, Item, Written } from './writtenAnswers.ts'
import type { NotesItem } from './paperNotes.ts'
import type { PaperSheet, Step } from './sheet.ts'

/** How a text is marked up. */
type Markup = {
  heading: (level: 1 | 2, text: string) => string
  box: (done: boolean | undefined) => string
  strong: (text: string) => string
  label: (text: string) => string
  /** A text of the person's, as it is to be read. */
  plain: (text: string) => string
  bullet: string
}

/** A label, ready for what follows it. */
const colon = (label: string): string => (/[?:…]$/.test(label) ? label : `${label}:`)

const plainMarkup: Markup = {
  heading: (level, text) => (level === 1 ? text : `${text}\n${'-'.repeat(Math.min(60, text.length))}`),
  box: (done) => (done === undefined ? '' : done ? '[x] ' : '[ ] '),
  strong: (text) => text,
  label: (text) => `${colon(text)} `,
  plain: (text) => text,
  bullet: '– ',
}

/** What Markdown would take for markup: its marks anywhere, those of lists and headings where a line begins. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(/^(\s*)([#+-])/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`)

const markdownMarkup: Markup = {
  heading: (level, text) => `${'#'.repeat(level)} ${escaped(text)}`,
  box: (done) => (done === undefined ? '' : done ? '[x] ' : '[ ] '),
  strong: (text) => `**${escaped(text)}**`,
  label: (text) => `*${escaped(colon(text))}* `,
  // Two spaces keep a line break.
  plain: (text) => escaped(text).replace(/\n/g, '  \n'),
  bullet: '- ',
}

/** Every line after the first below where the first one's text begins. */
const hung = (text: string, by: string): string => text.replace(/\n(?!\n|$)/g, `\n${by}`)

const entryLine = ({ label, text }: Entry, m: Markup): string => `${label ? m.label(label) : ''}${m.plain(text)}`

const itemLines = ({ done, entries }: Item, m: Markup): string =>
  m.bullet + m.box(done) + hung(entries.map((entry) => entryLine(entry, m)).join('\n'), '  ')

const writtenLines = ({ entries, items }: Written, m: Markup): readonly string[] => [
  ...entries.map((entry) => m.bullet + hung(entryLine(entry, m), '  ')),
  ...items.map((item) => itemLines(item, m)),
]

const stepLines = (step: Step, m: Markup): string => {
  const { title, done, minutes, why, how } = step
  const first = `${m === markdownMarkup ? m.bullet : ''}${m.box(done)}${m.strong(title)}${minutes ? ` (${minutes})` : ''}`
  const inner = [
    ...(why ? [m.plain(why)] : []),
    ...how.map((line) => m.bullet + m.plain(line)),
    ...writtenLines(step, m),
  ]
  const gap = m === markdownMarkup && inner.length > 0 ? '\n' : ''
  return hung([first + gap, ...inner].join('\n'), m === markdownMarkup ? '  ' : '    ')
}

const noteLine = ({ about, main, more, done }: NotesItem, m: Markup): string => {
  const texts = [...(about ? [m.plain(about)] : []), m.strong(main), ...more.map((text) => m.plain(text))]
  return m.bullet + m.box(done) + hung(texts.join(m === markdownMarkup ? '  \n' : '\n'), '  ')
}

const write = ({ title, facts, progress, about, sections, notes }: PaperSheet, m: Markup): string => {
  const known = facts.filter(({ text }) => text !== '').map(({ text }) => m.plain(text))
  const joint = m === markdownMarkup ? '\n\n' : '\n'
  const blocks = [
    [m.heading(1, title), ...(known.length > 0 ? [known.join(', ')] : []), ...(progress ? [progress] : [])].join(joint),
    writtenLines(about, m).join('\n'),
    ...sections.map(({ title: heading, steps }) =>
      [m.heading(2, heading), ...steps.map((step) => stepLines(step, m))].join(joint),
    ),
    ...notes
      .filter(({ items }) => items.length > 0)
      .map(({ title: heading, items }) =>
        [m.heading(2, heading), items.map((item) => noteLine(item, m)).join('\n')].join(joint),
      ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** The sheet as plain text, for mail. */
export const plainTextOf = (sheet: PaperSheet): string => write(sheet, plainMarkup)

/** The sheet as Markdown, with task lists. */
export const markdownOf = (sheet: PaperSheet): string => write(sheet, markdownMarkup)
