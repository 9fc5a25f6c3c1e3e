import { interview } from '../../../src/core/catalogue/interview.ts'
import { tasks, type Task } from '../../../src/core/catalogue/tasks.ts'
import {
  emptyAnswer,
  type Answer,
  type Document,
  type Preparation,
  type Row,
} from '../../../src/core/document/preparation.ts'

/** Preparations to be printed, and what has to be found on the paper afterwards. */

export const documentOf = (preparation: Preparation): Document => ({
  format: 1,
  minReader: 1,
  preparations: [preparation],
})

const done: Answer = { ...emptyAnswer, done: true }

export const blank: Preparation = { id: 'first', interview: emptyAnswer, answers: {}, own: [] }

export const halfDone: Preparation = {
  ...blank,
  interview: {
    fields: {
      company: 'Påhittade Bageriet AB',
      role: 'Teknisk skribent',
      when: 'date',
      date: '2026-03-05',
      time: '14:30',
    },
    rows: [{ id: 'p1', fields: { name: 'Åsa Ögren', role: 'chef', note: 'ställer frågor om siffror' } }],
  },
  answers: {
    'recall-first-interview': done,
    'deepen-answers': done,
    'fill-knowledge-gaps': { ...emptyAnswer, skipped: true },
    'research-company': {
      ...emptyAnswer,
      fields: { business: 'De öppnar ett andra bageri till våren.', note: 'Fråga Östen' },
    },
    'rank-strengths': {
      ...emptyAnswer,
      rows: [
        {
          id: 's1',
          fields: {
            strength: 'Jag gör klart',
            need: 'high',
            proof: 'Flytten av beställningarna, två veckor före utsatt tid',
          },
        },
        { id: 's2', fields: { strength: 'Jag lyssnar först', need: 'some' } },
        { id: 's3', fields: { strength: 'Jag skriver så att andra förstår' } },
      ],
    },
    'show-curiosity': {
      ...emptyAnswer,
      fields: { motive: 'Ni bygger sådant som håller' },
      rows: [
        { id: 'q1', fields: { question: 'Hur ser en vanlig måndag ut?', for: 'manager' } },
        { id: 'q2', fields: { question: 'Vad hoppas ni mest på?', for: 'anyone' } },
      ],
    },
    'prepare-weakness': {
      ...emptyAnswer,
      fields: { weakness: 'jag säger ja för ofta', action: 'skriva upp vad jag har lovat' },
    },
    'pack-your-bag': {
      ...emptyAnswer,
      rows: [
        { id: 'cv', done: true, fields: {} },
        { id: 'water', fields: {} },
        { id: 'own', fields: { item: 'Röd mapp' } },
      ],
    },
  },
  own: [{ ...emptyAnswer, id: 'o1', title: 'Stryk skjortan', section: 'day-and-after' }],
}

const longWord = 'Specialpedagogikutbildningsföreståndarinneanställningsintervjuförberedelseblankettsamling'
const paragraph =
  'Åke och Örjan på ön Älvö sa att det går bra – ”helt utmärkt”, faktiskt. Jag svarade att 50 % av felen försvann på tre veckor 🥐 och att ingen saknade dem.'

/** A long text that no other text equals: its words are numbered. */
const longText = (name: string, paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, at) => `${name}${at}a ${paragraph} ${longWord} ${name}${at}z`).join('\n\n')

const rightToLeft = 'שלום אבגד'
const arabic = 'مرحبا سارة'

const filled = ({ exercise }: Task, no: number): Answer => {
  const { fields = [], rows } = exercise
  const textOf = (id: string, kind: string, options: readonly string[] = [], at = 0) =>
    kind === 'choice'
      ? (options[0] ?? '')
      : kind === 'tick'
        ? 'yes'
        : kind === 'seconds'
          ? '7'
          : longText(`t${no}${id.replace(/\W/g, '')}${at}x`, kind === 'line' ? 1 : 3)
  const row = (at: number): Row => ({
    id: `r${at}`,
    ...(rows?.ticks ? { done: at === 1 } : {}),
    fields: Object.fromEntries(
      (rows?.fields ?? []).map(({ id, kind, options }) => [id, textOf(id, kind, options, at)]),
    ),
  })
  return {
    ...emptyAnswer,
    done: no % 2 === 0,
    fields: {
      ...Object.fromEntries(fields.map(({ id, kind, options }) => [id, textOf(id, kind, options)])),
      note: `n${no}note ${rightToLeft}`,
    },
    rows: rows ? [row(0), row(1)] : [],
  }
}

const all: readonly Task[] = tasks

/** Every field of every task filled, most of them for pages, with other versions, a very long one and later fields. */
export const full: Preparation = {
  ...blank,
  interview: {
    fields: {
      ...Object.fromEntries(interview.fields.map(({ id }) => [id, `f${id} Ärlig & <b>Öl</b>`])),
      date: '2026-03-05',
      time: '09:00',
      when: 'date',
    },
    rows: [
      { id: 'p1', fields: { name: arabic, role: 'chef', note: 'p1note' } },
      { id: 'p2', fields: { name: rightToLeft, role: 'kollega' } },
    ],
  },
  answers: {
    ...Object.fromEntries(all.map((task) => [task.id, filled(task, task.no)])),
    'research-company': {
      ...filled(all[3]!, 4),
      fields: { business: longText('long', 60).slice(0, 20_000), later: 'laterfield' },
      others: { business: ['otherversion'] },
    },
    'task-of-later': { ...emptyAnswer, fields: { x: 'latertask' } },
  },
  own: [{ ...emptyAnswer, id: 'o1', title: `Stryk ${longWord}`, section: 'listen', fields: { note: 'ownnote' } }],
}

/** Every task done, and something written in each. */
export const allDone: Preparation = {
  ...full,
  answers: Object.fromEntries(all.map((task) => [task.id, { ...filled(task, task.no), done: true }])),
  own: [],
}

/** Notes of about 350 words, each item a line or two. */
export const slip: Preparation = {
  ...halfDone,
  interview: {
    fields: {
      ...halfDone.interview.fields,
      place: 'Mjölgränd 7, tredje våningen',
      contact: 'Receptionen, 070-000 00 00',
    },
    rows: [...halfDone.interview.rows, { id: 'p2', fields: { name: 'Bo Ek', role: 'planerare' } }],
  },
  answers: {
    ...halfDone.answers,
    'rank-strengths': {
      ...emptyAnswer,
      rows: [
        {
          id: 's1',
          fields: {
            strength: 'Jag gör klart det jag har börjat',
            proof: 'Flytten av beställningarna, klar två veckor före utsatt tid',
          },
        },
        {
          id: 's2',
          fields: {
            strength: 'Jag lyssnar först och frågar sedan',
            proof: 'Elva kollegor lärde sig systemet på en månad',
          },
        },
        {
          id: 's3',
          fields: { strength: 'Jag skriver så att andra förstår', proof: 'Handboken används än i dag på tre lager' },
        },
      ],
    },
    'recall-first-interview': {
      ...done,
      rows: Array.from({ length: 4 }, (_, at) => ({
        id: `c${at}`,
        fields: {
          question: [
            'Varför vill du arbeta hos oss?',
            'Vad har du för löneanspråk?',
            'När kan du börja?',
            'Varför vill du lämna ditt jobb?',
          ][at]!,
          said: [
            'Att jag vill arbeta med sådant som lagas och håller länge',
            'Mellan 38 och 41 tusen, beroende på förmånerna',
            'Om tre månader, kanske tidigare efter överenskommelse',
            'Jag har lärt mig det jag kunde och vill ta nästa steg',
          ][at]!,
        },
      })),
    },
    'confirm-what-they-liked': {
      ...emptyAnswer,
      rows: [
        {
          id: 'l1',
          fields: {
            liked: 'Att jag har gjort ett schema från grunden',
            proof: 'Schemat används, övertiden ned med en femtedel',
          },
        },
        { id: 'l2', fields: { liked: 'Att jag kan finska', proof: 'Två år i Vasa, dagliga möten på finska' } },
        {
          id: 'l3',
          fields: {
            liked: 'Att jag ringer i stället för att mejla',
            proof: 'Tre försenade leveranser löstes samma dag, utan en enda eskalering',
          },
        },
      ],
    },
    'match-their-needs': {
      ...emptyAnswer,
      rows: [
        {
          id: 'm1',
          fields: {
            need: 'De är få när systemet ska bytas',
            strength: 'Jag lär upp andra så att det fastnar',
            proof: 'Elva kollegor på lagret',
          },
        },
        {
          id: 'm2',
          fields: {
            need: 'Ingen skriver instruktioner',
            strength: 'Jag skriver gärna och snabbt',
            proof: 'Handboken på 40 sidor',
          },
        },
      ],
    },
    'reinforce-first-meeting': {
      ...emptyAnswer,
      rows: [
        {
          id: 'a1',
          fields: { said: 'Att jag har lett projekt', add: 'Tre projekt, det största med nio personer i två länder' },
        },
        {
          id: 'a2',
          fields: { said: 'Att jag kan kalkylblad', add: 'Jag byggde prognosen som inköp använder varje vecka' },
        },
      ],
    },
    'prepare-weakness': {
      ...emptyAnswer,
      fields: {
        answer:
          'Jag säger ja för ofta. Förra våren lovade jag två saker till samma fredag. Nu skriver jag upp vad jag har lovat och säger till i tid. I dag händer det sällan.',
      },
    },
    'answer-without-knowing': {
      ...emptyAnswer,
      fields: {
        honest: 'Det har jag inte räknat på själv, men jag vet vad det beror på.',
        'find-out': 'Jag skulle fråga den som planerar inköpen.',
      },
    },
    'show-curiosity': {
      ...emptyAnswer,
      rows: [
        { id: 'q1', fields: { question: 'Hur ser en vanlig måndag ut för den som har rollen?', for: 'manager' } },
        { id: 'q2', fields: { question: 'Ni nämnde ett nytt system. Vad hoppas ni mest på?', for: 'manager' } },
        { id: 'q3', fields: { question: 'Vad önskar du att du hade vetat när du började?', for: 'colleague' } },
        { id: 'q4', fields: { question: 'Hur följer ni upp de första tre månaderna?', for: 'hr' } },
        {
          id: 'q5',
          fields: { question: 'Vad skiljer någon som trivs här från någon som inte gör det?', for: 'anyone' },
        },
      ],
    },
    'ask-next-step': { ...emptyAnswer, fields: { ask: 'Vad händer härnäst, och när hör ni av er?' } },
    'pack-your-bag': {
      ...emptyAnswer,
      rows: ['cv', 'work-samples', 'references', 'pen', 'id', 'route', 'water'].map((id) => ({ id, fields: {} })),
    },
  },
}

/** Every word that the person wrote, as pieces without spaces. */
export const wordsOf = (preparation: Preparation): readonly string[] => {
  const answers = [
    preparation.interview,
    ...Object.values(preparation.answers).filter(({ skipped }) => !skipped),
    ...preparation.own,
  ]
  const texts = answers.flatMap((answer) =>
    [answer, ...answer.rows].flatMap(({ fields, others }) => [
      ...Object.values(fields),
      ...Object.values(others ?? {}).flat(),
    ]),
  )
  return [
    ...new Set(
      [...texts, ...preparation.own.map(({ title }) => title)]
        .flatMap((text) => text.split(/\s+/))
        .filter((word) => word !== ''),
    ),
  ]
}
