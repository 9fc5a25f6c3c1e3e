import type { Document, Preparation } from './document/preparation.ts'
import type { SavingStatus } from './persistence/decide.ts'
import type { Undo } from './persistence/lastUndo.ts'

/** Which steps are shown; `plan` shows them by day. */
export type Filter = 'all' | 'left' | 'plan'

type RemovedElsewhere = { readonly preparation: Preparation } & Pick<State, 'openTasks' | 'drafts'>

/**
 * Names a preparation until everything is deleted, so that a field on screen writes only into the preparation for which
 * it was drawn.
 */
export type PreparationKey = string

export type State = SavingStatus & {
  readonly document: Document
  /** Which preparation is open; it belongs to the tab. */
  readonly openId: string
  /** Counts up when everything is deleted, because what is written afterwards may have the same ids. */
  readonly generation: number
  /** False until storage has been read: nothing is written before. */
  readonly loaded: boolean
  /** Whether there was something kept when the page was opened. */
  readonly returning: boolean
  readonly undo: Undo | undefined
  /** What was open until another tab removed it: a preparation, with its open steps and drafts, or everything. */
  readonly removedElsewhere: RemovedElsewhere | 'all' | undefined
  /** Texts too long to be saved, by place, kept on screen. */
  readonly drafts: Readonly<Record<string, string>>
  readonly openTasks: ReadonlySet<string>
  readonly filter: Filter
  /** The tasks that were done or set aside when "what is left" was chosen; ticking hides nothing. */
  readonly hiddenTasks: ReadonlySet<string>
  /** The task that rows mark as the next one. The page works it out, because it follows the clock. */
  readonly next: string | undefined
  /** What rows say of the day that the plan gives a step, by step. The page words it, in its language. */
  readonly days: ReadonlyMap<string, string>
}
