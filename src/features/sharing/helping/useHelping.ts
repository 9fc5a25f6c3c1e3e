import { useEffect, useMemo, useState } from 'react'
import { hashOf } from '../../../core/hash.ts'
import type { Heard } from '../../../core/practice/heard.ts'
import { cleanFeedback, type Feedback } from '../../../core/share/feedback.ts'
import type { Invitation } from '../../../core/share/invitation.ts'
import type { PreparationStore } from '../../../core/store.ts'
import { address } from '../../../shell/useAddress.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import { askBeforeUnload } from './askBeforeUnload.ts'
import { hereHash, inviteHere } from './invitedHere.ts'

/** How far somebody has come who helps. */
export type Helping = {
  readonly stage: 'intro' | 'asking' | 'sending'
  /** Tells this round from every other one. */
  readonly round: string
  /** The questions to ask, by reference. */
  readonly chosen: readonly string[]
  readonly at: number
  readonly heard: Readonly<Record<string, Heard>>
  /** The helper's name. */
  readonly from: string
  /** The feedback that was copied or handed on last, as JSON. */
  readonly sent: string
}

type Round = {
  readonly invitation: Invitation
  readonly helping: Helping
  /** The address of its view. */
  readonly hash: string
  /** What was heard is nowhere else, and the helper hasn't chosen to leave it. */
  readonly wouldLose: boolean
}

/**
 * The last round, in memory alone, since nothing is saved on a helper's device: neither storage nor the history's
 * entries, which outlive the page. It is there again when its link is opened again from the same page.
 */
const rounds = new WeakMap<PreparationStore, Round>()

const keyOf = (invitation: Invitation): string => JSON.stringify(invitation)

const roundOf = (store: PreparationStore, invitation: Invitation): Round | undefined => {
  const last = rounds.get(store)
  return last && keyOf(last.invitation) === keyOf(invitation) ? last : undefined
}

const feedbackOf = ({ of }: Invitation, { round, from, chosen, heard }: Helping): Feedback =>
  cleanFeedback({ round, of, from, heard: chosen.flatMap((id) => heard[id] ?? []) })

const isUnsent = (feedback: Feedback, { sent }: Helping): boolean =>
  feedback.heard.length > 0 && JSON.stringify(feedback) !== sent

/** Keeps the round, and lets the browser ask before it is lost, whichever view the person has gone to. */
const keepRound = (store: PreparationStore, invitation: Invitation, helping: Helping): void => {
  const wouldLose = isUnsent(feedbackOf(invitation, helping), helping)
  rounds.set(store, { invitation, helping, hash: address().hash(), wouldLose })
  askBeforeUnload(wouldLose)
}

/** The round in which this invitation is asked, what was heard in it, and how it is changed. */
export const useHelping = (invitation: Invitation) => {
  const store = usePreparationStore()
  const [helping, setHelping] = useState((): Helping => {
    const round = hashOf(store.newId())
    const first = { stage: 'intro', round, chosen: invitation.questions, at: 0, heard: {}, from: '', sent: '' } as const
    return roundOf(store, invitation)?.helping ?? first
  })
  useEffect(() => {
    // Who comes back to a round that was left unsent is asked again.
    const last = roundOf(store, invitation)
    if (last) keepRound(store, invitation, last.helping)
  }, [store, invitation])
  const feedback = useMemo(() => feedbackOf(invitation, helping), [invitation, helping])
  const change = (part: Partial<Helping>) => {
    const next = { ...helping, ...part }
    keepRound(store, invitation, next)
    setHelping(next)
  }
  return {
    helping,
    feedback,
    wouldLose: isUnsent(feedback, helping),
    change,
    again: () => change({ round: hashOf(store.newId()), heard: {}, at: 0, stage: 'asking' }),
  }
}

/** Leaves the last round unsent, as the helper chose to. */
export const leaveHelping = (store: PreparationStore): void => {
  const last = rounds.get(store)
  if (last) rounds.set(store, { ...last, wouldLose: false })
  askBeforeUnload(false)
}

/** Forgets the last round, which was kept beside the answers. */
export const forgetHelping = (store: PreparationStore): void => {
  rounds.delete(store)
  askBeforeUnload(false)
}

/** Whose answers were heard in a round that would be lost; nothing where there is none. */
export const unsentHelping = (store: PreparationStore): Invitation | undefined => {
  const last = rounds.get(store)
  return last?.wouldLose ? last.invitation : undefined
}

/** Opens the summary of the last round. */
export const resumeHelping = (store: PreparationStore): void => {
  const last = rounds.get(store)
  if (!last) return
  rounds.set(store, { ...last, helping: { ...last.helping, stage: 'sending' } })
  address().go(last.hash)
}

/** Hands this device over to a helper, who begins a round of its own. */
export const handOver = (store: PreparationStore, invitation: Invitation): void => {
  forgetHelping(store)
  inviteHere(store, invitation)
  address().go(hereHash)
}
