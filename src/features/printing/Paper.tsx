import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { directionOf, type Language } from '../../i18n/languages.ts'
import type { PrintChoice } from './printChoice.ts'
import { PaperHead } from './PaperHead.tsx'
import type { Scan } from './ScanOnPaper.tsx'
import { FoldedNotes } from './FoldedNotes.tsx'
import { NotesHead } from './NotesHead.tsx'
import { PaperNotes } from './PaperNotes.tsx'
import { PaperSteps, WrittenOnPaper } from './PaperSteps.tsx'
import type { PaperSheet } from './sheet.ts'
import * as styles from './Paper.module.css'

type Props = {
  sheet: PaperSheet
  choice: PrintChoice
  language: Language
  scan: Scan | undefined
  /** Told how many pages it is, whenever that changes. */
  onPages?: (pages: number) => void
}

/**
 * How the pocket notes are set, the first that fits on one page: folded, with the front above the fold; else closer and
 * closer.
 */
const notesSettings = ['folded', 'roomy', 'usual', 'close', 'tight close'] as const

/** How a list of titles is set: denser where the lines that its steps have brought need more than a page. */
const listSettings = ['titles', 'dense'] as const

/**
 * The sheet beside the page, out of sight on screen and alone on paper. On screen it is set in columns as
 * wide and high as the paper's, so that the browser breaks it where it will break the pages, and counts them.
 */
export const Paper = ({ sheet, choice, language, scan, onPages }: Props) => {
  const flow = useRef<HTMLDivElement>(null)
  const isNotes = choice.what === 'notes'
  const isList = isBrief(choice) && !choice.large
  const settings = isNotes ? notesSettings : isList ? listSettings : []
  // In large type, there is too little room above a fold.
  const first = choice.large ? 1 : 0
  const [tried, setSetting] = useState(first)
  const setting = Math.max(first, tried)
  const isFolded = isNotes && settings[setting] === 'folded'
  const [pages, setPages] = useState(0)
  useLayoutEffect(() => {
    const counted = flow.current ? columnsOf(flow.current) : 0
    const fits = counted <= 1 && !(isFolded && reachesFold(flow.current))
    if (!fits && setting < settings.length - 1) setSetting(setting + 1)
    else setPages(counted)
  }, [sheet, choice, scan, setting, settings.length, isFolded])
  useLayoutEffect(() => onPages?.(pages), [pages, onPages])
  const look = [styles.paper, styles[choice.paper], isFolded && styles.folded, pages > 1 && styles.numbered]
  return createPortal(
    <div
      className={look.filter(Boolean).join(' ')}
      lang={language}
      dir={directionOf(language)}
      data-paper=""
      data-large={choice.large || undefined}
      data-brief={isBrief(choice) || undefined}
      data-setting={settings[setting]}
    >
      <div ref={flow} className={styles.flow}>
        {isFolded ? (
          <FoldedNotes sheet={sheet} scan={scan} />
        ) : (
          <>
            {isNotes ? <NotesHead sheet={sheet} scan={scan} /> : <PaperHead sheet={sheet} scan={scan} />}
            {sheet.about.entries.length + sheet.about.items.length > 0 && <WrittenOnPaper written={sheet.about} />}
            {isNotes ? (
              <PaperNotes parts={sheet.notes} />
            ) : (
              <PaperSteps sheet={sheet} lines={choice.lines} ownLines={isList ? 3 : 0} />
            )}
          </>
        )}
      </div>
    </div>,
    document.body,
  )
}

/** Nothing but titles. */
const isBrief = ({ what, why, lines }: PrintChoice) => !why && !lines && (what === 'all' || what === 'left')

/** Whether the front needs more than the room above the fold. */
const reachesFold = (flow: HTMLElement | null): boolean => {
  const front = flow?.querySelector<HTMLElement>('[data-front]')
  return !!front && front.offsetHeight > Number.parseFloat(getComputedStyle(front).minHeight) + 1
}

/** In how many columns the content of a multi-column box stands. */
const columnsOf = (box: HTMLElement): number => {
  const { columnWidth, columnGap } = getComputedStyle(box)
  const [width, gap] = [Number.parseFloat(columnWidth), Number.parseFloat(columnGap)]
  return Math.round((box.scrollWidth + gap) / (width + gap)) || 0
}
