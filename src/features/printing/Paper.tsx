import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { directionOf, type Language } from '../../i18n/languages.ts'
import type { PrintChoice } from './printChoice.ts'
import { PaperHead, type Scan } from './PaperHead.tsx'
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

/** How close the pocket notes are set, the first that fits on one page. */
const settings = ['roomy', 'usual', 'close', 'tight'] as const

/**
 * The sheet beside the page, out of sight on screen and alone on paper. On screen it is set in columns as
 * wide and high as the paper's, so that the browser breaks it where it will break the pages, and counts them.
 */
export const Paper = ({ sheet, choice, language, scan, onPages }: Props) => {
  const flow = useRef<HTMLDivElement>(null)
  const [setting, setSetting] = useState(0)
  const [pages, setPages] = useState(0)
  const isNotes = choice.what === 'notes'
  useLayoutEffect(() => {
    const counted = flow.current ? columnsOf(flow.current) : 0
    if (isNotes && counted > 1 && setting < settings.length - 1) setSetting(setting + 1)
    else setPages(counted)
  }, [sheet, choice, scan, setting, isNotes])
  useLayoutEffect(() => onPages?.(pages), [pages, onPages])
  const look = [
    styles.paper,
    styles[choice.paper],
    choice.large && styles.large,
    isNotes && styles.slip,
    isNotes && styles[settings[setting] ?? 'tight'],
    isNotes && settings[setting] === 'tight' && styles.close,
    isBrief(choice) && styles.brief,
    pages > 1 && styles.numbered,
  ]
  return createPortal(
    <div className={look.filter(Boolean).join(' ')} lang={language} dir={directionOf(language)} data-paper="">
      <div ref={flow} className={styles.flow}>
        <PaperHead sheet={sheet} scan={scan} />
        {sheet.about.entries.length + sheet.about.items.length > 0 && <WrittenOnPaper written={sheet.about} />}
        {isNotes ? <PaperNotes parts={sheet.notes} /> : <PaperSteps sections={sheet.sections} lines={choice.lines} />}
      </div>
    </div>,
    document.body,
  )
}

/** Nothing but titles. */
const isBrief = ({ what, why, lines }: PrintChoice) => !why && !lines && (what === 'all' || what === 'left')

/** In how many columns the content of a multi-column box stands. */
const columnsOf = (box: HTMLElement): number => {
  const { columnWidth, columnGap } = getComputedStyle(box)
  const [width, gap] = [Number.parseFloat(columnWidth), Number.parseFloat(columnGap)]
  return Math.round((box.scrollWidth + gap) / (width + gap)) || 0
}
