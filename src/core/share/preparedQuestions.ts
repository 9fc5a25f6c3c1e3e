import { trimmed } from '../blank.ts'
import { type Preparation } from '../document/preparation.ts'
import { writtenAnswerOf, type WrittenText } from '../derive/writtenAnswers.ts'

/** A question that the sender prepares for, and what is prepared. */
export type PreparedQuestion = {
  readonly key: string
  /** Absent where the question is worded by the app. */
  readonly text?: string
  /** By the task in which it is prepared. */
  readonly answers: readonly { readonly task: string; readonly entries: readonly WrittenText[] }[]
}

/** Where the sender writes down questions: in rows, or in the task's own fields. */
const sources = [
  { task: 'recall-first-interview', inRow: true },
  { task: 'deepen-answers', inRow: true },
  { task: 'answer-without-knowing', inRow: false },
] as const

const isQuestion = ({ field, isOther }: WrittenText): boolean => field === 'question' && !isOther

const askedIn = (task: string, key: string, entries: readonly WrittenText[]): readonly PreparedQuestion[] =>
  entries.filter(isQuestion).map(({ text }) => {
    const answer = entries.filter((entry) => !isQuestion(entry))
    return { key, text: trimmed(text), answers: answer.length > 0 ? [{ task, entries: answer }] : [] }
  })

const nameOf = ({ text, key }: PreparedQuestion): string => text?.toLowerCase() ?? key

/** Each question once, where it stood first, with all answers to it. */
const united = (all: readonly PreparedQuestion[]): readonly PreparedQuestion[] => {
  const byName = new Map<string, PreparedQuestion & { readonly answers: PreparedQuestion['answers'][number][] }>()
  for (const each of all) {
    const name = nameOf(each)
    const first = byName.get(name)
    if (!first) byName.set(name, { ...each, answers: [...each.answers] })
    else for (const answer of each.answers) first.answers.push(answer)
  }
  return [...byName.values()]
}

/** The sender's questions, each once, whatever it is written in. */
export const preparedQuestionsOf = (preparation: Preparation): readonly PreparedQuestion[] => {
  const written = sources.flatMap(({ task, inRow }) => {
    const { entries, rows } = writtenAnswerOf(preparation, task)
    return inRow ? rows.flatMap((row) => askedIn(task, row.id, row.entries)) : askedIn(task, task, entries)
  })
  const weakness = writtenAnswerOf(preparation, 'prepare-weakness').entries.filter(({ field }) => field !== 'core')
  const last: readonly PreparedQuestion[] =
    weakness.length > 0 ? [{ key: 'weakness', answers: [{ task: 'prepare-weakness', entries: weakness }] }] : []
  return united([...written, ...last])
}
