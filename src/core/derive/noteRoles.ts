import type { TaskId } from '../catalogue/tasks.ts'
import type { Texts } from '../document/preparation.ts'

export type NotePartId =
  | 'interview'
  | 'strengths'
  | 'liked'
  | 'needs'
  | 'consistent'
  | 'examples'
  | 'weakness'
  | 'add'
  | 'unknown'
  | 'questions'
  | 'motive'
  | 'next-step'
  | 'bring'

export type NoteSource = {
  readonly task: TaskId
  /** Whether its lines are the rows of the task, or one line of the answer's own texts, or that line and then the rows. */
  readonly of: 'rows' | 'fields' | 'both'
  /** The field that a line's text comes from, by the text's role. */
  readonly roles: Texts
  /** The role of what a line is about. */
  readonly about?: string
  /** The roles of what is said, the first filled one; `main` where it isn't given. */
  readonly say?: readonly string[]
  /** The roles of what holds up what is said, such as its proof. */
  readonly more?: readonly string[]
  /** The role of what was said last time. */
  readonly before?: string
}

/**
 * Where the lines of the pocket notes come from, and how they are read. The facts of the interview are read in their
 * own way. A new part doesn't compile until it stands here.
 */
export const noteSources: Readonly<Record<Exclude<NotePartId, 'interview'>, NoteSource>> = {
  strengths: { task: 'rank-strengths', of: 'rows', roles: { main: 'strength', proof: 'proof' }, more: ['proof'] },
  liked: {
    task: 'confirm-what-they-liked',
    of: 'rows',
    roles: { main: 'liked', proof: 'proof', sentence: 'say' },
    about: 'main',
    say: ['sentence'],
    more: ['proof'],
  },
  needs: {
    task: 'match-their-needs',
    of: 'rows',
    roles: { main: 'need', strength: 'strength', proof: 'proof', start: 'start' },
    about: 'main',
    say: ['strength'],
    more: ['proof', 'start'],
  },
  consistent: {
    task: 'recall-first-interview',
    of: 'rows',
    roles: { main: 'question', said: 'said', now: 'now' },
    about: 'main',
    say: ['now', 'said'],
    before: 'said',
  },
  examples: { task: 'deepen-answers', of: 'rows', roles: { main: 'for-them' } },
  weakness: {
    task: 'prepare-weakness',
    of: 'fields',
    roles: { main: 'answer', weakness: 'weakness', shown: 'shown', action: 'action', today: 'today' },
    say: ['main', 'weakness', 'shown', 'action', 'today'],
  },
  add: {
    task: 'reinforce-first-meeting',
    of: 'rows',
    roles: { main: 'said', add: 'add' },
    about: 'main',
    say: ['add'],
  },
  unknown: {
    task: 'answer-without-knowing',
    of: 'both',
    roles: { main: 'honest', findOut: 'find-out' },
    more: ['findOut'],
  },
  questions: { task: 'show-curiosity', of: 'rows', roles: { main: 'question' } },
  motive: {
    task: 'show-curiosity',
    of: 'fields',
    roles: { main: 'motive', whyMe: 'why-me', start: 'start-with' },
    more: ['whyMe', 'start'],
  },
  'next-step': { task: 'ask-next-step', of: 'fields', roles: { main: 'ask' } },
  bring: { task: 'pack-your-bag', of: 'rows', roles: { main: 'item' } },
}
