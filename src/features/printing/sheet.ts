import { interview } from '../../core/catalogue/interview.ts'
import { sections, taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { isFilled, trimmed } from '../../core/blank.ts'
import { answerOf, interviewKey, ownTaskOf, type OwnTask, type Preparation } from '../../core/document/preparation.ts'
import { isRecord } from '../../core/catalogue/records.ts'
import { landedOf } from '../../core/derive/landed.ts'
import { kindsOf } from '../../core/derive/kinds.ts'
import { progressOf, allStepsOf } from '../../core/derive/progress.ts'
import { writtenIn, type Entry, type Item, type Written } from './writtenAnswers.ts'
import type { Content, PrintChoice } from './printChoice.ts'
import { paperNotesOf, type NotesPart } from './paperNotes.ts'
import { appointmentIn, whenIn } from './when.ts'
import type { PaperWords } from './paperWords.ts'

/** One step on paper. */
export type Step = Written & {
  readonly id: string
  readonly title: string
  readonly done: boolean
  readonly minutes?: string
  /** The line of it that a done step has brought. */
  readonly landed?: string
  readonly why?: string
  readonly how: readonly string[]
}

export type Section = { readonly id: string; readonly title: string; readonly steps: readonly Step[] }

/** A fact in the head; without a text it is a line to fill in by pen. */
export type Fact = { readonly id: string; readonly label: string; readonly text: string }

/** When the interview is, each as far as it is known. */
export type Appointment = Readonly<Record<'day' | 'time' | 'zone', string | undefined>>

/** What stands on the paper, in the words of its language, whatever it is then written as. */
export type PaperSheet = {
  readonly name: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly appointment: Appointment
  /** The heading over the lines for own steps. */
  readonly ownSteps: string
  readonly progress?: string
  /** The interview's other facts and the people, where all answers are asked for. */
  readonly about: Written
  readonly sections: readonly Section[]
  readonly notes: readonly NotesPart[]
}

const nothing: Written = { entries: [], items: [] }

const titleOf = ({ title }: OwnTask, words: PaperWords): string => trimmed(title) || words.page(($) => $.own.untitled)

const landedIn = (preparation: Preparation, id: string): Pick<Step, 'landed'> => {
  const landed = landedOf(preparation, id)
  return isFilled(landed) ? { landed } : {}
}

const stepsIn = (preparation: Preparation, choice: PrintChoice, words: PaperWords) =>
  allStepsOf(preparation)
    .filter(({ status }) => status !== 'skipped' && !(choice.what === 'left' && status === 'done'))
    .map(({ id, section, status, minutes }): Step & { section: string } => {
      const own = ownTaskOf(preparation, id)
      const { title, why, how } = own
        ? { title: titleOf(own, words), why: undefined, how: [] }
        : words.task(id as TaskId)
      return {
        id,
        section,
        title,
        done: status === 'done',
        ...(minutes > 0 ? { minutes: words.page(($) => $.progress.minutes, { count: minutes }) } : {}),
        ...(choice.what === 'all' && status === 'done' ? landedIn(preparation, id) : {}),
        ...(choice.why && why !== undefined ? { why } : {}),
        how: choice.why ? how : [],
        ...(choice.what === 'answers' ? writtenIn(preparation, id, words) : nothing),
      }
    })

/** Answers to tasks that only a later version knows: they have no title here, but they are the person's words. */
const laterSection = (preparation: Preparation, words: PaperWords): readonly Section[] => {
  const steps = Object.entries(preparation.answers)
    .filter(([id, answer]) => !taskOf(id) && !isRecord(id) && !answer.skipped)
    .map(([id, answer]) => ({ id, written: writtenIn(preparation, id, words), done: answer.done }))
    .filter(({ written }) => written.entries.length + written.items.length > 0)
    .map(({ id, written, done }): Step => ({
      ...written,
      id,
      title: words.printing(($) => $.sheet.laterStep),
      done: done === true,
      how: [],
    }))
  return steps.length > 0 ? [{ id: 'later', title: words.printing(($) => $.sheet.later), steps }] : []
}

const sectionsOf = (preparation: Preparation, choice: PrintChoice, words: PaperWords): readonly Section[] => {
  const steps = stepsIn(preparation, choice, words)
  return [
    ...sections.map((id) => ({
      id,
      title: words.section(id),
      steps: steps.filter(({ section }) => section === id),
    })),
    ...(choice.what === 'answers' ? laterSection(preparation, words) : []),
  ].filter(({ steps: own }) => own.length > 0)
}

/** The head says them already, or they are a choice that became the date. */
const saidInHead = ['company', 'role', 'date', 'time', 'zone', 'when', 'kinds']

const aboutOf = ({ interview: answer }: Preparation, words: PaperWords): Written => {
  const label = (field: string): string | undefined => {
    const known = ['place', 'contact', 'salary', 'start'] as const
    const id = known.find((each) => each === field)
    return id && words.printing(($) => $.sheet.facts[id])
  }
  const entry = (field: string, text: string | undefined): readonly Entry[] =>
    isFilled(text) ? [{ label: label(field), text }] : []
  const declared: readonly string[] = interview.fields.map(({ id }) => id)
  const fields = [...declared, ...Object.keys(answer.fields).filter((id) => !declared.includes(id))]
  const versions = Object.entries(answer.others ?? {}).flatMap(([field, texts]) =>
    texts.filter(isFilled).map((text) => ({
      label: [label(field), words.printing(($) => $.sheet.otherVersion)].filter(Boolean).join(': '),
      text,
    })),
  )
  const people = answer.rows.map(({ fields: { name, role, note, ...rest }, others }): Item => ({
    entries: [name, role, note, ...Object.values(rest), ...Object.values(others ?? {}).flat()]
      .filter(isFilled)
      .map((text, index) => (index > 0 ? { text } : { label: words.printing(($) => $.sheet.facts.person), text })),
  }))
  return {
    entries: [
      ...fields.filter((id) => !saidInHead.includes(id)).flatMap((id) => entry(id, answer.fields[id])),
      ...versions,
    ],
    items: people.filter(({ entries }) => entries.length > 0),
  }
}

const factsOf = (preparation: Preparation, words: PaperWords): readonly Fact[] => {
  const { fields } = answerOf(preparation, interviewKey)
  const texts = { company: fields.company, role: fields.role, when: whenIn(words.language, fields) }
  const facts = (['company', 'role', 'when'] as const).map((id) => ({
    id,
    label: words.printing(($) => $.sheet.facts[id]),
    text: trimmed(texts[id]),
  }))
  const kinds = kindsOf(preparation).map((kind) => words.page(($) => $.kinds[kind]))
  if (kinds.length === 0) return facts
  return [...facts, { id: 'kinds', label: words.printing(($) => $.sheet.facts.kinds), text: kinds.join(', ') }]
}

const progressIn = (preparation: Preparation, what: Content, words: PaperWords): string | undefined => {
  const { done, all } = progressOf(preparation)
  if (what === 'notes' || done === 0) return undefined
  if (what === 'left' && done === all) return words.page(($) => $.progress.readyAll)
  return words.page(($) => $.progress.done, { done, count: all })
}

/** Puts what the person chose into a sheet. */
export const sheetOf = (preparation: Preparation, choice: PrintChoice, words: PaperWords): PaperSheet => {
  const { what } = choice
  const progress = progressIn(preparation, what, words)
  return {
    name: words.page(($) => $.header.name),
    title: words.printing(($) => $.sheet.titles[what]),
    facts: factsOf(preparation, words),
    appointment: appointmentIn(words.language, answerOf(preparation, interviewKey).fields),
    ownSteps: words.printing(($) => $.sheet.ownSteps),
    ...(progress ? { progress } : {}),
    about: what === 'answers' ? aboutOf(preparation, words) : nothing,
    sections: what === 'notes' ? [] : sectionsOf(preparation, choice, words),
    notes: what === 'notes' ? paperNotesOf(preparation, choice.lines, words) : [],
  }
}
