import { interview } from '../../src/core/catalogue/interview.ts'
import type { Field } from '../../src/core/catalogue/exercise.ts'
import { sections, tasks, type Task } from '../../src/core/catalogue/tasks.ts'
import type { Answer, Document, Row } from '../../src/core/document/preparation.ts'

const run = 'window.ran=1'

/** What programs have been known to take for more than text. */
const known = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<body onload=${run}>`,
  `<details open ontoggle=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<math><mi//xlink:href="data:x,<script>${run}</script>">`,
  `<a href="javascript:${run}">x</a>`,
  `<base href="https://example.org/">`,
  `<meta http-equiv=refresh content="0;url=https://example.org/">`,
  `<link rel=stylesheet href=https://example.org/x.css>`,
  `<style>*{background:url(https://example.org/x)}</style>`,
  `<form action=https://example.org/><button>`,
  `<object data="data:text/html,<script>${run}</script>">`,
  `<template><script>${run}</script></template>`,
  `<!--><script>${run}</script>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `data:text/html,<script>${run}</script>`,
  'vbscript:msgbox(1)',
  'https://example.org/?a=1&b=<x>',
  '//example.org/x',
  `{{constructor.constructor('${run}')()}}`,
  '{{count, number}} $t(saving.failed)',
  `\${${run}}`,
  '<0>x</0> <1/>',
  '__proto__',
  'constructor',
  'toString',
  '{"__proto__":{"ran":1}}',
  "'; DROP TABLE answers; --",
  '../../../../etc/passwd',
  '=HYPERLINK("https://example.org/")',
  'BEGIN:VEVENT\nEND:VCALENDAR',
  '\u202Etxt.exe\u202C \u2066x',
  '\u0000\u0001\u001B[31m',
  '\uFFFE\uFFFF\uFEFF',
  'Z\u0351\u036B\u0343'.repeat(50),
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(20),
  'ﷺ'.repeat(100),
  'طارئ سري عبري 中文 हिन्दी',
  'ab'.repeat(2000),
  ' \t\u00A0\u2028\u2029 ',
  '&lt;script&gt;&#x3C;',
  '%3Cscript%3E%00',
]

const dressings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'-->${text}<!--`,
  (text) => `</textarea></title></style>${text}`,
]

/** 200 texts, all different. */
export const hostileTexts: readonly string[] = dressings.flatMap((dress) => known.map(dress))

const catalogue: readonly Task[] = tasks

/** A document in which every text that a person can write is what `next` gives; other versions and titles, too. */
export const documentOf = (next: () => string): Document => {
  const written = (fields: readonly Field[] = []): Pick<Row, 'fields' | 'others'> => {
    const free = fields.filter(({ kind }) => kind === 'line' || kind === 'text')
    return {
      fields: Object.fromEntries(free.map(({ id }) => [id, next()])),
      others: Object.fromEntries(free.map(({ id }) => [id, [next()]])),
    }
  }
  const answer = ({ fields = [], rows }: Partial<Task['exercise']>): Answer => ({
    ...written([...fields, { id: 'note', kind: 'text' }]),
    rows: rows ? ['r1', ...(rows.starters ?? [])].map((id) => ({ id, ...written(rows.fields) })) : [],
  })
  return {
    format: 1,
    minReader: 1,
    preparations: [
      {
        id: 'first',
        interview: answer(interview),
        answers: Object.fromEntries(catalogue.map(({ id, exercise }) => [id, answer(exercise)])),
        own: sections.map((section) => ({
          id: `own-${section}`,
          section,
          title: next(),
          others: { title: [next()] },
          fields: { note: next() },
          rows: [],
        })),
      },
    ],
  }
}
