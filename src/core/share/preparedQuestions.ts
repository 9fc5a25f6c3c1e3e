import { trimmed } from '../blank.ts'
import { type Preparation } from '../document/preparation.ts'
import { writtenAnswerOf, type WrittenText } from '../derive/writtenAnswers.ts'
import { questionRef } from '../practice/heard.ts'

/** A question that the sender prepares for, and what is prepared. */
export type PreparedQuestion = {
  readonly key: string
  /** The references to everywhere that the sender has written it, the first of them its own. */
  readonly refs: readonly [string, ...string[]]
  /** Absent where the question is worded by the app. */
  readonly text?: string
  /** By the task in which it is prepared. */
  readonly answers: readonly { readonly task: string; readonly entries: readonly WrittenText[] }[]
}

/** Where the sender writes down questions: in rows, or in the task's own fields. */
export const questionSources = [
  { task: 'recall-first-interview', inRow: true },
  { task: 'deepen-answers', inRow: true },
  { task: 'answer-without-knowing', inRow: false },
  { task: 'answer-without-knowing', inRow: true },
] as const

/** The question about a weakness, which the app words. */
export const weaknessRef = questionRef('prepare-weakness')

const isQuestion = ({ field, isOther }: WrittenText): boolean => field === 'question' && !isOther

const askedIn = (task: string, row: string | undefined, entries: readonly WrittenText[]): readonly PreparedQuestion[] =>
  entries.filter(isQuestion).map(({ text }) => {
    const answer = entries.filter((entry) => !isQuestion(entry))
    const refs = [questionRef(task, row)] as const
    return {
      key: row ?? task,
      refs,
      text: trimmed(text),
      answers: answer.length > 0 ? [{ task, entries: answer }] : [],
    }
  })

const nameOf = ({ text, key }: PreparedQuestion): string => text?.toLowerCase() ?? key

/** Each question once, where it stood first, with all answers to it. */
const united = (all: readonly PreparedQuestion[]): readonly PreparedQuestion[] => {
  const byName = new Map<string, [PreparedQuestion, ...PreparedQuestion[]]>()
  for (const each of all) {
    const same = byName.get(nameOf(each))
    if (same) same.push(each)
    else byName.set(nameOf(each), [each])
  }
  return [...byName.values()].map(([first, ...same]) => ({
    ...first,
    refs: [...first.refs, ...same.flatMap(({ refs }) => refs)],
    answers: [first, ...same].flatMap(({ answers }) => answers),
  }))
}

/** The sender's questions, each once, whatever it is written in. */
export const preparedQuestionsOf = (preparation: Preparation): readonly PreparedQuestion[] => {
  const written = questionSources.flatMap(({ task, inRow }) => {
    const { entries, rows } = writtenAnswerOf(preparation, task)
    return inRow ? rows.flatMap((row) => askedIn(task, row.id, row.entries)) : askedIn(task, undefined, entries)
  })
  const weakness = writtenAnswerOf(preparation, 'prepare-weakness').entries.filter(({ field }) => field !== 'core')
  const last: readonly PreparedQuestion[] =
    weakness.length > 0
      ? [{ key: 'weakness', refs: [weaknessRef], answers: [{ task: 'prepare-weakness', entries: weakness }] }]
      : []
  return united([...written, ...last])
}
