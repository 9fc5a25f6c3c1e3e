import { report } from '../../core/report.ts'
import { openOf, type Document } from '../../core/document/preparation.ts'
import { memoizedProgress } from '../../core/derive/progress.ts'
import type { PreparationStore } from '../../core/store.ts'
import type { Comparison } from '../../core/share/comparison.ts'
import type { FileRead, Taking } from '../../core/share/copyReader.ts'
import { pause } from './pause.ts'
import { startReader } from './reader.ts'

type Whole = Extract<FileRead, { kind: 'ok' }>

/** How far the opening of a file has come. */
export type Opening =
  /** From 0 to 1. */
  | { readonly status: 'reading'; readonly done: number }
  | { readonly status: 'stopped' }
  | { readonly status: 'refused'; readonly kind: Exclude<FileRead['kind'], 'ok'> }
  /** The person may choose what to do with it; `taking` is how far that has come, from 0 to 1. */
  | { readonly status: 'open'; readonly read: Whole; readonly comparison: Comparison; readonly taking?: number }

export type OpenCopy = {
  readonly stop: () => void
  /** Adds the copy to what is mine, or puts it in its place. Returns whether it did. */
  readonly take: (how: Taking) => Promise<boolean>
}

/** The share of the work that is done once the file is read; the rest is comparing. */
const readPart = 0.7

/** Characters of JSON above which taking a copy pauses for the page. */
const largeCopy = 200_000

/** Characters that browsers store for a page: an undo of more couldn't be kept, and isn't tried. */
const mostStored = 5_242_880

/** Opens a file that may be anything, and tells how far it has come. Writes nothing until the copy is taken. */
export const openCopy = (file: File, store: PreparationStore, tell: (opening: Opening) => void): OpenCopy => {
  const { state, changeAll } = store
  const reader = startReader()
  let isOver = false
  let isTaking = false
  let shown: Extract<Opening, { status: 'open' }> | undefined
  let unfollow: (() => void) | undefined
  const say = (opening: Opening) => {
    if (!isOver) tell(opening)
  }
  const end = () => {
    isOver = true
    unfollow?.()
    reader.stop()
  }
  const refuse = (kind: Extract<Opening, { status: 'refused' }>['kind']) => {
    say({ status: 'refused', kind })
    end()
  }
  const fail = (error: unknown) => {
    if (!isOver) report(error, 'open a copy')
    refuse('closed')
  }
  const onStep = (from: number, part: number) => (done: number) => {
    if (!shown) say({ status: 'reading', done: from + part * done })
  }

  const show = async (read: Whole) => {
    const mine = state.getState().document
    const comparison = await reader.ask('compare', mine, onStep(readPart, 1 - readPart))
    shown = { status: 'open', read, comparison }
    say(shown)
    return mine
  }
  /** Compares again when another tab has changed what is mine. */
  const follow = (read: Whole, before: Document) => {
    let [last, isLooking] = [before, false]
    const look = async () => {
      if (isLooking || isOver) return
      isLooking = true
      while (state.getState().document !== last) last = await show(read)
      isLooking = false
    }
    const lookAgain = () => void look().catch(fail)
    unfollow = state.subscribe(lookAgain)
    lookAgain()
  }
  const open = async () => {
    const read = await reader.ask('read', file, onStep(0, readPart))
    if (read.kind !== 'ok') refuse(read.kind)
    else follow(read, await show(read))
  }
  open().catch(fail)

  return {
    stop: () => {
      say({ status: 'stopped' })
      end()
    },
    take: async (how) => {
      if (isTaking) return false
      isTaking = true
      const tellTaken = (taking: number) => shown && say({ ...shown, taking })
      tellTaken(0)
      try {
        for (;;) {
          const { document: mine } = state.getState()
          const json = await reader.ask('take', { mine, how }, tellTaken)
          const next = JSON.parse(json) as Document
          const isLarge = json.length > largeCopy
          if (isLarge) {
            await pause()
            // The page needs the progress as soon as it has the copy: it is computed here, in a turn of its own.
            memoizedProgress(openOf({ document: next, openId: state.getState().openId }))
            await pause()
          }
          // Another tab has written meanwhile: the copy is taken again.
          if (state.getState().document !== mine) continue
          if (isOver) return false
          unfollow?.()
          changeAll(() => next, how, !isLarge)
          if (how === 'replaced') store.openPreparation(store.open().id)
          if (isLarge) await pause()
          if (isLarge && json.length < mostStored) store.keepUndo()
          return true
        }
      } catch (error) {
        fail(error)
        return false
      }
    },
  }
}
