import { choice, line, text, type Exercise } from './exercise.ts'

/** When a task is done: before the interview, on its day, or after it. */
export const phases = ['before', 'day', 'after'] as const
/** When the work of a task is done: before the interview, on the day, or after. */
export type Phase = (typeof phases)[number]

/** The sections in the order of the page. */
export const sections = [
  'different',
  'prepare',
  'no-perfect-answers',
  'weaker-sides',
  'strengths',
  'listen',
  'day-and-after',
] as const
export type SectionId = (typeof sections)[number]

/**
 * One tip of the article as something to do. `no` is what share links carry: append-only, never
 * reused, never renumbered. `minutes` is an honest first sitting.
 */
export type Task = {
  no: number
  id: string
  section: SectionId
  minutes: number
  phase: Phase
  exercise: Exercise
}

const shownFirst = { shownFirst: true } as const
const onNotes = { onNotes: true } as const
const firstOnNotes = { shownFirst: true, onNotes: true } as const

/** The fields of a question that one would rather avoid: the first question is in fields of the answer, others are in rows. */
const dreaded = [line('question', shownFirst), text('honest', firstOnNotes), text('find-out', onNotes)]

/** Every task, by section; minutes are what it usually takes. */
export const tasks = [
  {
    no: 1,
    id: 'recall-first-interview',
    section: 'different',
    minutes: 6,
    phase: 'before',
    exercise: {
      rows: {
        fields: [
          line('question', firstOnNotes),
          text('said', firstOnNotes),
          text('now', onNotes),
          text('why'),
          text('follow-up'),
        ],
      },
    },
  },
  {
    no: 2,
    id: 'deepen-answers',
    section: 'different',
    minutes: 15,
    phase: 'before',
    exercise: {
      rows: {
        fields: [
          line('question', shownFirst),
          text('situation', shownFirst),
          text('task'),
          text('action'),
          text('result'),
          text('for-them', onNotes),
        ],
      },
      rehearsal: { kind: 'speaking', from: 60, to: 120 },
    },
  },
  {
    no: 3,
    id: 'confirm-what-they-liked',
    section: 'different',
    minutes: 7,
    phase: 'before',
    exercise: {
      rows: {
        fields: [line('liked', firstOnNotes), text('proof', firstOnNotes), text('say', onNotes)],
      },
    },
  },
  {
    no: 4,
    id: 'research-company',
    section: 'prepare',
    minutes: 25,
    phase: 'before',
    exercise: {
      fields: [
        text('business', shownFirst),
        text('news'),
        text('competitors'),
        text('culture'),
        text('people'),
        text('offer'),
        text('sources'),
        choice('employer', ['public', 'small', 'listed']),
      ],
    },
  },
  {
    no: 5,
    id: 'use-first-meeting',
    section: 'prepare',
    minutes: 8,
    phase: 'before',
    exercise: {
      rows: {
        fields: [line('learned', shownFirst), text('means', shownFirst), line('question')],
      },
    },
  },
  {
    no: 6,
    id: 'fill-knowledge-gaps',
    section: 'prepare',
    minutes: 15,
    phase: 'before',
    exercise: {
      rows: {
        fields: [line('gap', shownFirst), text('found', shownFirst), text('means'), line('question')],
        ticks: true,
      },
    },
  },
  {
    no: 7,
    id: 'go-deeper',
    section: 'prepare',
    minutes: 20,
    phase: 'before',
    exercise: {
      fields: [
        line('area', shownFirst),
        line('first'),
        line('second'),
        line('third'),
        line('question', firstOnNotes),
        text('means'),
      ],
    },
  },
  {
    no: 8,
    id: 'match-their-needs',
    section: 'prepare',
    minutes: 10,
    phase: 'before',
    exercise: {
      rows: {
        fields: [
          line('need', firstOnNotes),
          line('strength', firstOnNotes),
          text('proof', onNotes),
          text('start', onNotes),
        ],
      },
    },
  },
  {
    no: 9,
    id: 'plan-for-nerves',
    section: 'no-perfect-answers',
    minutes: 8,
    phase: 'before',
    exercise: {
      fields: [text('worries', shownFirst), text('calms'), text('last-hour'), text('if-then')],
      rehearsal: { kind: 'breathing', inhale: 4, exhale: 6, minutes: 2 },
    },
  },
  {
    no: 10,
    id: 'answer-without-knowing',
    section: 'no-perfect-answers',
    minutes: 7,
    phase: 'before',
    exercise: { fields: dreaded, rows: { fields: dreaded, startsAt: 2 } },
  },
  {
    no: 11,
    id: 'show-willingness-to-learn',
    section: 'no-perfect-answers',
    minutes: 6,
    phase: 'before',
    exercise: { fields: [text('learned', shownFirst), text('how'), text('want'), text('grow')] },
  },
  {
    no: 12,
    id: 'show-curiosity',
    section: 'no-perfect-answers',
    minutes: 8,
    phase: 'before',
    exercise: {
      fields: [line('motive', firstOnNotes), text('why-me', onNotes), text('start-with', onNotes)],
      rows: {
        fields: [
          line('question', firstOnNotes),
          choice('for', ['manager', 'colleague', 'hr', 'anyone'], shownFirst),
          text('answer'),
        ],
      },
    },
  },
  {
    no: 13,
    id: 'prepare-weakness',
    section: 'weaker-sides',
    minutes: 10,
    phase: 'before',
    exercise: {
      fields: [
        line('weakness', shownFirst),
        line('shown'),
        line('action'),
        line('today'),
        { id: 'core', kind: 'tick' },
        text('answer', onNotes),
      ],
    },
  },
  {
    no: 14,
    id: 'balance-strengths-weaknesses',
    section: 'weaker-sides',
    minutes: 5,
    phase: 'before',
    exercise: {
      rows: {
        fields: [line('trait', shownFirst), choice('kind', ['strength', 'weakness'], shownFirst), text('bridge')],
      },
    },
  },
  {
    no: 15,
    id: 'dare-to-shine',
    section: 'strengths',
    minutes: 7,
    phase: 'before',
    exercise: { fields: [line('proud', shownFirst), text('did'), text('led'), text('breath')] },
  },
  {
    no: 16,
    id: 'reinforce-first-meeting',
    section: 'strengths',
    minutes: 7,
    phase: 'before',
    exercise: {
      rows: {
        fields: [line('said', firstOnNotes), text('add', firstOnNotes)],
      },
    },
  },
  {
    no: 17,
    id: 'rank-strengths',
    section: 'strengths',
    minutes: 12,
    phase: 'before',
    exercise: {
      rows: {
        fields: [
          line('strength', firstOnNotes),
          choice('need', ['high', 'some', 'low'], shownFirst),
          text('proof', onNotes),
          line('demand'),
          choice('sure', ['sure', 'fairly', 'thin']),
        ],
        ranked: true,
      },
    },
  },
  {
    no: 18,
    id: 'ask-next-step',
    section: 'strengths',
    minutes: 4,
    phase: 'before',
    exercise: {
      fields: [
        text('ask', firstOnNotes),
        text('offer'),
        text('salary'),
        text('references'),
        text('several'),
        text('answer'),
        line('reply'),
        text('silence'),
      ],
    },
  },
  {
    no: 19,
    id: 'listen-and-talk',
    section: 'listen',
    minutes: 8,
    phase: 'before',
    exercise: { fields: [text('summary', shownFirst)], rehearsal: { kind: 'listening', limit: 90 } },
  },
  {
    no: 20,
    id: 'welcome-silence',
    section: 'listen',
    minutes: 6,
    phase: 'before',
    exercise: {
      fields: [{ id: 'hold', kind: 'seconds' }, line('phrase', shownFirst)],
      rehearsal: { kind: 'silence', speak: 60, hold: 5 },
    },
  },
  {
    no: 21,
    id: 'follow-their-lead',
    section: 'listen',
    minutes: 5,
    phase: 'before',
    exercise: { fields: [text('signs', shownFirst), text('lead'), text('ask-back'), text('too-long')] },
  },
  {
    no: 22,
    id: 'professional-and-personal',
    section: 'listen',
    minutes: 5,
    phase: 'before',
    exercise: { fields: [text('share', shownFirst), text('private'), text('opening')] },
  },
  {
    no: 23,
    id: 'pack-your-bag',
    section: 'day-and-after',
    minutes: 5,
    phase: 'day',
    exercise: {
      rows: {
        fields: [line('item', firstOnNotes)],
        ticks: true,
        starters: ['cv', 'work-samples', 'references', 'pen', 'id', 'route', 'water'],
      },
    },
  },
  {
    no: 24,
    id: 'let-it-land',
    section: 'day-and-after',
    minutes: 10,
    phase: 'after',
    exercise: {
      fields: [
        text('well', shownFirst),
        text('differently'),
        text('promised'),
        { id: 'thanks', kind: 'tick' },
        text('letter'),
      ],
    },
  },
] as const satisfies readonly Task[]

export type TaskId = (typeof tasks)[number]['id']

const byId: ReadonlyMap<string, Task> = new Map(tasks.map((task) => [task.id, task]))

/** The catalogue's row with this id, or nothing for an own or unknown task. */
export const taskOf = (id: string): Task | undefined => byId.get(id)

const bySection = new Map(sections.map((section) => [section, tasks.filter((task) => task.section === section)]))

/** The tasks of a section, in order. */
export const tasksIn = (section: SectionId): readonly (typeof tasks)[number][] => bySection.get(section) ?? []
