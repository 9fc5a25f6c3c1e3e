import { readFileSync } from 'node:fs'
import { written } from './notes.mjs'

/** Invented texts, so that each page shows its own language. */
const texts = {
  sv: {
    company: 'Påhittade Bageriet AB',
    role: 'Teknisk skribent',
    note: 'De öppnar ett andra bageri till våren.',
    strengths: ['Jag gör klart', 'Jag lyssnar först', 'Jag skriver så att andra förstår'],
    proof: 'Flytten av beställningarna, klar två veckor före utsatt tid',
  },
  en: {
    company: 'Made-up Bakery Ltd',
    role: 'Technical writer',
    note: 'They’re opening a second bakery in the spring.',
    strengths: ['I finish things', 'I listen first', 'I write so that others understand'],
    proof: 'Moving the orders to the new system, two weeks ahead of time',
  },
}

const ids = Object.keys(JSON.parse(readFileSync('locales/sv/tasks.json', 'utf8')).tasks)
const done = { done: true, fields: {}, rows: [] }

const half = ({ company, role, note, strengths, proof }) => ({
  interview: { fields: { company, role, when: 'tomorrow' }, rows: [] },
  answers: {
    'recall-first-interview': done,
    'deepen-answers': done,
    'pack-your-bag': { ...done, done: undefined, skipped: true },
    'research-company': { fields: { business: note, note }, rows: [] },
    'rank-strengths': {
      fields: {},
      rows: strengths.map((strength, index) => ({
        id: `strength-${index}`,
        fields: index === 0 ? { strength, need: 'high', proof } : { strength },
      })),
    },
  },
})

const all = (words) => ({
  ...half(words),
  answers: Object.fromEntries(ids.map((id) => [id, { ...(half(words).answers[id] ?? done), done: true }])),
})

/** A few days before an interview, with its facts and a little done. */
const dated = (words, language) => ({
  ...half(words),
  interview: {
    ...written(words, language).interview,
    fields: { ...written(words, language).interview.fields, date: '2026-12-03' },
  },
})

/** The day itself, with the bag half packed. */
const theDay = (words, language) => {
  const { interview, answers, ...rest } = { ...written(words, language), interview: dated(words, language).interview }
  const rows = ['cv', 'references', 'pen', 'id', 'water'].map((id, index) => ({ id, fields: {}, done: index < 3 }))
  return { ...rest, interview, answers: { ...answers, 'pack-your-bag': { fields: {}, ownRows: true, rows } } }
}

/** An interview this evening, of which the person has heard this afternoon. */
const tonight = ({ company, role }) => ({
  interview: { fields: { company, role, when: 'tonight', date: '2026-12-03', time: '18:00' }, rows: [] },
  answers: {},
  plan: { leaveBefore: 40 },
})

const passed = (words, language) => {
  const { interview, ...rest } = dated(words, language)
  return { ...rest, interview: { ...interview, fields: { ...interview.fields, date: '2026-11-27' } } }
}

/** Links as they were published, by name. */
const links = Object.fromEntries(
  JSON.parse(readFileSync('tests/core/share/fixtures/links.json', 'utf8')).map(({ name, link }) => [name, `#${link}`]),
)

const share = ['header button:visible', '[popover]:popover-open button:visible']

/** A Saturday. */
const saturday = '2026-11-28T10:00:00+01:00'

/** What strains a layout: a word without end, a text from right to left, and everything filled. */
const strained = (words) => {
  const long = `${words.proof}. ${'Verksamhetsutvecklingsprocesskartläggning'.repeat(2)}`
  const row = (id, fields) => ({ id, fields })
  return {
    ...half(words),
    answers: {
      ...half(words).answers,
      'recall-first-interview': {
        fields: {},
        rows: [
          row('a', { question: words.note, said: words.proof, now: words.role }),
          row('b', { question: long, said: 'לא תמיד, אבל לעיתים קרובות' }),
        ],
      },
      'deepen-answers': {
        fields: {},
        rows: [row('a', { question: words.note, situation: words.proof, task: words.role, action: long })],
      },
      'match-their-needs': { fields: {}, rows: [row('a', { need: words.note })] },
      'prepare-weakness': { fields: { weakness: words.role, action: words.proof }, rows: [] },
      'pack-your-bag': { fields: {}, rows: [] },
    },
  }
}

/** A step of it opened, then what is clicked inside. */
const exercise = (name, task, click = []) => ({
  name: `exercise-${name}`,
  kept: strained,
  hash: `#${task}`,
  click: click.map((selector) => `[id="${task}-body"] ${selector}`),
})

/**
 * What `npm run look` photographs. `kept` makes, from a language's texts, what a person has prepared before the
 * page opens, `more` what is kept beside it, `raw` are the bytes as they are; `now` stands still where it matters; `hash` is the fragment it opens at; `click` names what is clicked then, by selector, a missing
 * one passed over.
 */
export const states = [
  { name: 'empty' },
  { name: 'empty-open', hash: '#rank-strengths' },
  { name: 'empty-menu', click: ['header [popovertarget]'] },
  { name: 'half', kept: half },
  { name: 'half-open', kept: half, hash: '#rank-strengths' },
  { name: 'done', kept: all },
  { name: 'notes-empty', hash: '#pocket-notes' },
  { name: 'notes-half', kept: half, hash: '#pocket-notes' },
  { name: 'notes', kept: written, hash: '#pocket-notes' },
  { name: 'slip', kept: written },
  { name: 'facts', kept: dated, now: saturday },
  { name: 'facts-open', kept: dated, now: saturday, click: ['[data-edit]'] },
  { name: 'facts-undated', kept: half, now: saturday },
  { name: 'the-day', kept: theDay, now: '2026-12-03T10:00:00+01:00' },
  { name: 'today', kept: dated, now: saturday },
  { name: 'tonight', kept: tonight, now: '2026-12-03T16:10:00+01:00' },
  { name: 'eve', kept: half, now: saturday, click: ['[role=radiogroup] label:nth-child(2)'] },
  { name: 'after', kept: passed, now: '2026-11-28T10:00:00+01:00' },
  { name: 'facts-past', kept: passed, now: saturday },
  { name: 'plan', kept: dated, now: saturday, click: ['[data-plan]'] },
  {
    name: 'plan-settings',
    kept: dated,
    now: saturday,
    click: ['[data-plan]', '#steps [aria-controls][aria-expanded=false]'],
  },
  { name: 'calendar', kept: dated, now: saturday, click: ['[data-plan] ~ button'] },
  {
    name: 'several',
    kept: dated,
    more: (words) => [{ id: 'second', own: [], ...half(words), interview: { fields: {}, rows: [] } }],
    now: saturday,
    click: ['h1 ~ p button, p:has(~ h1) button'],
  },
  { name: 'unreadable', raw: '{"format":1,"brok' },
  { name: 'rescue', raw: '{"format":1,"brok', click: ['[role=alert] button'] },
  { name: 'newer', kept: half, format: 99 },
  { name: 'stored', kept: half, hash: '#storage' },
  { name: 'share', kept: half, click: share },
  { name: 'share-more', kept: half, click: [...share, 'dialog label:nth-of-type(2) input', 'dialog [aria-expanded]'] },
  { name: 'move', kept: half, click: [...share, 'dialog section + p button'] },
  { name: 'opened', kept: half, hash: links['the pocket notes'] },
  { name: 'opened-changes', kept: half, hash: links['the pocket notes'], click: ['[aria-expanded=false]:visible'] },
  { name: 'opened-new', hash: links['half done, two set aside, own tasks counted'] },
  { name: 'opened-wrong', hash: '#1UcVhK-AwgQkW' },
  exercise('recall', 'recall-first-interview', ['li button', '[aria-controls]']),
  exercise('cards', 'deepen-answers', ['li button']),
  exercise('match', 'match-their-needs', ['li button']),
  exercise('weakness', 'prepare-weakness'),
  exercise('balance', 'balance-strengths-weaknesses', ['li button']),
  exercise('rank', 'rank-strengths', ['li button']),
  exercise('silence', 'welcome-silence', ['section button:has-text("Start")']),
  exercise('pack', 'pack-your-bag'),
  exercise('listen', 'listen-and-talk'),
  { name: 'not-found', path: 'nowhere' },
]

/** The bytes that are kept on the device for a state, or undefined. */
export const keptOf = ({ kept, more, raw, format = 1 }, language) =>
  kept
    ? JSON.stringify({
        format,
        minReader: 1,
        preparations: [
          { id: 'first', own: [], ...kept(texts[language], language) },
          ...(more?.(texts[language]) ?? []),
        ],
      })
    : raw
