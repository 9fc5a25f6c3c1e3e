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

/**
 * What `npm run look` photographs. `kept` makes, from a language's texts, what a person has prepared before the
 * page opens; `hash` is the fragment it opens at; `click` names what is clicked then, by selector, a missing
 * one passed over.
 */
export const states = [
  { name: 'empty' },
  { name: 'empty-open', hash: '#rank-strengths' },
  { name: 'empty-menu', click: ['header button'] },
  { name: 'half', kept: half },
  { name: 'half-open', kept: half, hash: '#rank-strengths' },
  { name: 'done', kept: all },
  { name: 'notes-empty', hash: '#pocket-notes' },
  { name: 'notes-half', kept: half, hash: '#pocket-notes' },
  { name: 'notes', kept: written, hash: '#pocket-notes' },
  { name: 'slip', kept: written },
  { name: 'not-found', path: 'nowhere' },
]

/** The document that is kept on the device for a state, or undefined. */
export const documentOf = ({ kept }, language) =>
  kept && {
    format: 1,
    minReader: 1,
    preparations: [{ id: 'first', own: [], ...kept(texts[language], language) }],
  }
