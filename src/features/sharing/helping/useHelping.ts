import { useState } from 'react'
import { hashOf } from '../../../core/hash.ts'
import type { Heard } from '../../../core/practice/heard.ts'
import type { Invitation } from '../../../core/share/invitation.ts'
import type { PreparationStore } from '../../../core/store.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'

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
  /** All that has been heard was copied or handed on. */
  readonly isSent: boolean
}

/**
 * The last round, in memory alone, since nothing is saved on a helper's device: neither storage nor the history's
 * entries, which outlive the page. It is there again when its link is opened again from the same page.
 */
const rounds = new WeakMap<PreparationStore, { readonly key: string; readonly helping: Helping }>()

/** The round in which this invitation is asked, and how it is changed. */
export const useHelping = (invitation: Invitation) => {
  const store = usePreparationStore()
  const key = JSON.stringify(invitation)
  const [helping, setHelping] = useState((): Helping => {
    const last = rounds.get(store)
    if (last?.key === key) return last.helping
    const round = hashOf(store.newId())
    return { stage: 'intro', round, chosen: invitation.questions, at: 0, heard: {}, from: '', isSent: false }
  })
  const change = (part: Partial<Helping>) => {
    const next = { ...helping, ...part }
    rounds.set(store, { key, helping: next })
    setHelping(next)
  }
  return {
    helping,
    change,
    again: () => change({ round: hashOf(store.newId()), heard: {}, isSent: false, at: 0, stage: 'asking' }),
  }
}

const invitations = new WeakMap<PreparationStore, Invitation>()

/** The address of the view of a helper who has been handed this device. */
export const hereHash = '#help-here'

/** Forgets the last round, which was kept beside the answers. */
export const forgetHelping = (store: PreparationStore): void => {
  rounds.delete(store)
}

/** Keeps in memory what the helper on this device is asked to do, from the beginning. */
export const inviteHere = (store: PreparationStore, invitation: Invitation): void => {
  forgetHelping(store)
  invitations.set(store, invitation)
}

/** What the helper on this device is asked to do; nothing once the page was loaded again. */
export const invitationHere = (store: PreparationStore): Invitation | undefined => invitations.get(store)
