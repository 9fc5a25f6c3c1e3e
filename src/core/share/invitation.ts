import { emptyAnswer, emptyPreparation, type Answer, type Preparation, type Row } from '../document/preparation.ts'
import { isFilled } from '../blank.ts'
import { listOf, refine } from '../document/gates.ts'
import { format, restoreValue } from '../document/restore.ts'
import { questionRef } from '../practice/heard.ts'
import { decodeThrough, encodeJson, type JsonFault } from './jsonLink.ts'
import { lineOf, lineUpTo, name, nameOrNone } from './jsonLinkGates.ts'
import { linkLimits, linkWithin, type Link, type Page } from './link.ts'
import { preparedQuestionsOf, questionSources } from './preparedQuestions.ts'
import { markOf } from './takeFeedback.ts'

/** What goes to someone who helps to practise. */
export type Invitation = {
  /** Which preparation it is about, by a hash. */
  readonly of: string
  /** The candidate's name; empty where none was given. */
  readonly candidate: string
  /** The questions to ask, by reference, in order. */
  readonly questions: readonly string[]
  /** The candidate's own questions among them, with the answers where they go along, and what the job is. */
  readonly written: Pick<Preparation, 'interview' | 'answers'>
}

/** What the candidate chooses for an invitation. */
export type InvitationChoice = {
  readonly candidate: string
  readonly questions: readonly string[]
  /** The prepared answers, to compare with. */
  readonly answers: boolean
  /** The company and the role. */
  readonly job: boolean
}

/** Characters of a name, and questions, that an invitation can hold. */
export const invitationLimits = { name: 60, questions: 40 } as const

const pick = (fields: Row['fields'], wanted: (field: string) => boolean): Row['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([field, text]) => wanted(field) && isFilled(text)))

/** What the person writes beside an answer for themselves: it never goes to a helper. */
const asides: readonly string[] = ['note', 'why', 'core']

/** The answer of one task without what isn't asked about. */
const answerFor = (answer: Answer, task: string, asked: ReadonlySet<string>, withAnswers: boolean): Answer => {
  const wanted = (field: string) => (withAnswers ? !asides.includes(field) : field === 'question')
  const isAsked = asked.has(questionRef(task))
  return {
    fields: isAsked ? pick(answer.fields, wanted) : {},
    rows: answer.rows
      .filter(({ id }) => asked.has(questionRef(task, id)))
      .map(({ id, fields }) => ({ id, fields: pick(fields, wanted) })),
  }
}

/** What goes along when someone is asked to help, and nothing else. */
export const inviteToPractise = (preparation: Preparation, choice: InvitationChoice): Invitation => {
  const chosen = new Set(choice.questions)
  const known = preparedQuestionsOf(preparation).filter(({ refs }) => chosen.has(refs[0]))
  const asked = new Set(known.flatMap(({ refs }) => refs))
  const tasks = new Set([...questionSources.map(({ task }) => task), 'prepare-weakness'])
  const answers = [...tasks].flatMap((task) => {
    const kept = Object.hasOwn(preparation.answers, task) ? preparation.answers[task] : undefined
    const answer = kept && answerFor(kept, task, asked, choice.answers)
    const holdsAny = answer && Object.keys(answer.fields).length + answer.rows.length > 0
    return holdsAny ? [[task, answer] as const] : []
  })
  const { company, role } = preparation.interview.fields
  const job = { ...(company !== undefined && { company }), ...(role !== undefined && { role }) }
  return {
    of: markOf(preparation),
    candidate: lineOf(choice.candidate),
    questions: choice.questions,
    written: {
      interview: choice.job ? { fields: pick(job, () => true), rows: [] } : emptyAnswer,
      answers: Object.fromEntries(answers),
    },
  }
}

/** What came along, as a preparation. */
export const preparationOfInvitation = ({ written }: Invitation): Preparation => ({
  ...emptyPreparation('invited'),
  ...written,
})

/** The link's part after the "#"; nothing where it is too long for any link. */
export const encodeInvitation = ({ of, candidate, questions, written }: Invitation): Promise<string | undefined> =>
  encodeJson('invitation', [of, candidate, questions, { format, ...written }])

/** The link that asks someone to help on this page. */
export const invitationLinkOf = async (page: Page, invitation: Invitation): Promise<Link> =>
  linkWithin(page, await encodeInvitation(invitation), linkLimits.all)

export type DecodedInvitation = { readonly kind: 'invitation'; readonly invitation: Invitation } | JsonFault

const names = listOf(name)
const questionsIn = refine<readonly string[]>((value) => {
  const all = names(value)
  return all.length <= invitationLimits.questions && new Set(all).size === all.length
})

const formatOf = (written: unknown): unknown =>
  typeof written === 'object' && written !== null && 'format' in written ? written.format : undefined

const invitationIn = ([of, candidate, questions, written]: readonly unknown[]): DecodedInvitation => {
  const wanted = formatOf(written)
  const preparation = { ...emptyPreparation('invited'), ...(written as object), id: 'invited', own: [] }
  const restored = restoreValue({ format: wanted, minReader: wanted, preparations: [preparation] })
  if (restored.kind !== 'ok') return { kind: restored.kind === 'newer' ? 'newer' : 'altered' }
  const { interview, answers } = restored.document.preparations[0] ?? emptyPreparation('invited')
  return {
    kind: 'invitation',
    invitation: {
      of: nameOrNone(of),
      candidate: lineUpTo(invitationLimits.name)(candidate),
      questions: questionsIn(questions),
      written: { interview, answers },
    },
  }
}

/** Reads what stands after the "#" of an invitation. Never throws, and never gives another one than was sent. */
export const decodeInvitation = (fragment: string): Promise<DecodedInvitation> =>
  decodeThrough(fragment, linkLimits.all, invitationIn)
