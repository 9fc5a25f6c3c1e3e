import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import { answerOf, limits, rowIds, rowIn, type Texts } from '../../../core/document/preparation.ts'
import { fits } from '../../../core/document/textLength.ts'
import { addRow, moveRow, removeRow } from '../../../core/document/rows.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import { isDrafted } from '../../../shell/useWriting.ts'
import { boxIdOf } from '../useBox.ts'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import {
  addIdOf,
  firstBlanks,
  isEmptyRow,
  lineIdOf,
  lineText,
  placesOf,
  rowIdOf,
  shownRows,
  type Blank,
} from './shownRows.ts'
import { usePages } from '../../../ui/usePages.ts'
import { useShownRow } from './useShownRow.ts'

/** Focuses the first of these that is there, or the box in it. */
const focusOn = (...ids: readonly string[]) => {
  const found = ids.map((id) => document.getElementById(id)).find((element) => element !== null)
  const box = found?.querySelector<HTMLElement>('textarea, input')
  ;(box ?? found)?.focus()
}

/** An announcement can't be skimmed, so that a long text is cut. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).toWellFormed()} …` : text)

type Options = {
  /** Empty rows that a list shows to begin with. */
  readonly blankCount: number
  /** Rows are asked for one by one before the list is shown: some are empty then beside those that are kept. */
  readonly isGuided: boolean
  /** Shows the list, where another part of the step is on screen. */
  readonly onAsked: () => void
}

/** The rows of a list as they are on screen, and what can be done with them. What isn't kept is only visual. */
export const useRowList = (rows: Rows, { blankCount, isGuided, onAsked }: Options) => {
  const { id: key } = useWorkspace()
  const store = usePreparationStore()
  const words = useExerciseWords()
  const t = useWorkspaceWords()
  const { starters = [] } = rows
  const kept = usePreparationList((preparation) => rowIds(answerOf(preparation, key), starters))
  const [blanks, setBlanks] = useState<readonly Blank[]>(() =>
    kept.length === 0
      ? firstBlanks(store.newId, blankCount)
      : isGuided
        ? firstBlanks(store.newId, blankCount - kept.length, kept.at(-1))
        : [],
  )
  const [openRow, setOpenRow] = useState<string>()
  /** Rows opened and not yet left. */
  const opened = useRef(new Set<string>())
  const [spoken, setSpoken] = useState('')
  /** What was offered didn't fit in. */
  const [isOver, setIsOver] = useState(false)
  const shown = useMemo(() => shownRows(kept, blanks), [kept, blanks])
  const places = useMemo(() => placesOf(shown, kept), [shown, kept])
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places])
  const { page, beyond, next, draw, drawNext } = usePages(places)
  const isKept = (row: string) => byId.get(row)?.isKept === true
  const isFull = kept.length + blanks.filter(({ id, first }) => !first && !isKept(id)).length >= limits.rows

  /** The name of a row in an announcement: its text, or else its number. */
  const nameOf = (row: string): string => {
    const text = lineText(store.open(), key, rows, row) ?? words.starter(row)
    return shortened(text) || words.row(byId.get(row)?.number ?? 0)
  }

  const firstBox = (row: string) => boxIdOf(key, rows.fields[0]?.id ?? '', row)
  const dropBlank = (row: string) => setBlanks((all) => all.filter(({ id }) => id !== row))

  const show = (row: string) => {
    opened.current.add(row)
    draw(row)
    setOpenRow(row)
  }

  const open = (row: string, focus: string = firstBox(row)) => {
    flushSync(() => show(row))
    focusOn(focus)
  }

  const close = (row: string) => {
    flushSync(() => setOpenRow(undefined))
    focusOn(lineIdOf(key, row))
  }

  /** A row to write in after this one, or last: the one that stands there empty, else a new one. */
  const add = (after: string | undefined = shown.at(-1)) => {
    const below = after === undefined ? undefined : places[byId.get(after)?.number ?? 0]
    if (below && !below.isKept) {
      open(below.id)
      return
    }
    if (isFull) return
    const id = store.newId()
    flushSync(() => {
      setBlanks((all) => [...all, { id, after }])
      show(id)
    })
    focusOn(firstBox(id))
  }

  /** A kept row with these texts, in place of the first blank or last. Returns its id, or nothing if it doesn't fit in. */
  const take = (fields: Texts, into?: string): string | undefined => {
    const blank = places.find((each) => !each.isKept && (into === undefined || each.id === into))
    const id = blank?.id ?? store.newId()
    const index = blank?.index ?? kept.length
    const text = rows.fields.map((field) => fields[field.id]).find(Boolean) ?? ''
    const put = addRow(key, { id, fields }, index, starters)
    const isRoom = fits(store.open(), put)
    setIsOver(!isRoom)
    if (!isRoom) return undefined
    store.change(put)
    draw(id)
    setSpoken(t(($) => $.suggestions.added, { text }))
    return id
  }

  /** Takes these texts, and opens the row at what is still to be written. */
  const fill = (fields: Texts, into?: string) => {
    const id = flushSync(() => {
      const taken = take(fields, into)
      if (taken !== undefined) show(taken)
      return taken
    })
    if (id === undefined) return
    const empty = rows.fields.find((field) => field.shownFirst && (fields[field.id] ?? '') === '')
    focusOn(boxIdOf(key, empty?.id ?? rows.fields[0]?.id ?? '', id), firstBox(id))
  }

  /** To the place `to` among the kept ones, counted from 0; says where it stands now. */
  const move = (row: string, to: number) => {
    const place = Math.max(0, Math.min(to, kept.length - 1))
    const from = kept.indexOf(row)
    if (from < 0 || from === place) return
    const focused = document.activeElement
    flushSync(() => {
      draw(row)
      store.change(moveRow(key, row, place, starters))
      setSpoken(t(($) => $.rows.moved, { name: nameOf(row), place: place + 1, count: kept.length }))
    })
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true })
    document.getElementById(rowIdOf(key, row))?.scrollIntoView({ block: 'nearest' })
  }

  /** By drag: beside another row. */
  const drop = (row: string, beside: string, isAfter: boolean) => {
    const others = kept.filter((each) => each !== row)
    move(row, others.indexOf(beside) + (isAfter ? 1 : 0))
  }

  // An undo that brings a row back asks for it.
  useShownRow(key, (row) => {
    flushSync(() => draw(row))
    if (document.getElementById(lineIdOf(key, row)) === null) onAsked()
    focusOn(lineIdOf(key, row), firstBox(row))
  })

  /** From asking row by row to the list: it shows what is kept, and no row open. */
  const settle = () => {
    setBlanks((all) => all.filter(({ id, first }) => !first || isKept(id)))
    setOpenRow(undefined)
  }

  const remove = (row: string) => {
    const place = shown.indexOf(row)
    const name = nameOf(row)
    const neighbour = shown[place + 1] ?? shown[place - 1] ?? ''
    flushSync(() => {
      if (neighbour !== '') draw(neighbour)
      if (isKept(row)) {
        store.change(removeRow(key, row, starters), { undo: 'row-removed' })
        setSpoken(t(($) => $.rows.removed, { name }))
      }
      dropBlank(row)
      setOpenRow(undefined)
    })
    focusOn(lineIdOf(key, neighbour), firstBox(neighbour), addIdOf(key))
  }

  /** Draws the next page, focuses its first row, and announces how many rows are drawn. */
  const showMore = () => {
    const first = next[0]?.id ?? ''
    drawNext()
    setSpoken(t(($) => $.rows.shown, { shown: page.length + beyond.length + next.length, count: shown.length }))
    focusOn(lineIdOf(key, first), firstBox(first))
  }

  /**
   * Focus or a click landed there: rows that were opened and left empty go. The row with the focus isn't left: one that
   * closed above it has moved it away from under the click.
   */
  const leave = (target: Node) => {
    const isIn = (row: string, node: Node | null) => document.getElementById(rowIdOf(key, row))?.contains(node) === true
    const left = [...opened.current].filter((row) => !isIn(row, target) && !isIn(row, document.activeElement))
    dropEmpty(left)
  }

  /** These rows are left: those that are empty go. */
  const dropEmpty = (left: readonly string[]) => {
    if (left.length === 0) return
    opened.current = new Set([...opened.current].filter((row) => !left.includes(row)))
    const first = rows.fields[0]?.id ?? ''
    const answer = answerOf(store.open(), key)
    const empty = left.filter(
      (row) =>
        isEmptyRow(rowIn(answer, row), first, starters.includes(row)) && !isDrafted(store.state.getState(), key, row),
    )
    if (empty.length === 0) return
    const kept = empty.filter((row) => rowIn(answer, row))
    if (kept.length > 0) {
      store.change((preparation) => kept.reduce((all, row) => removeRow(key, row, starters)(all), preparation))
    }
    setBlanks((all) => all.filter(({ id, first }) => first || !empty.includes(id)))
    if (openRow !== undefined && empty.includes(openRow)) setOpenRow(undefined)
  }

  const leaveAll = useEffectEvent(() => dropEmpty([...opened.current]))
  // The key or the click that closes the step may land nowhere else.
  useEffect(() => () => leaveAll(), [])

  return {
    key,
    starters,
    kept,
    places,
    /** The row on screen with this number, counted from 0. */
    placeAt: (place: number) => places[place],
    settle,
    page,
    beyond,
    next,
    count: shown.length,
    openRow,
    spoken,
    isFull,
    isOver,
    open,
    close,
    add,
    take,
    fill,
    move,
    drop,
    remove,
    leave,
    showMore,
    touch: show,
  }
}

export type RowList = ReturnType<typeof useRowList>
