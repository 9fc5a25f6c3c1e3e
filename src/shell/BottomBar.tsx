import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { lastOwnLine } from '../core/derive/noteLines.ts'
import { countNoteLines, memoizedPocketNotes } from '../core/derive/pocketNotes.ts'
import { Icon } from '../ui/Icon.tsx'
import { useInSight } from './useInSight.ts'
import { usePreparation, useProgress } from './useStore.ts'
import * as styles from './BottomBar.module.css'

const textBoxes = 'textarea, input:not([type="checkbox"], [type="radio"])'

const isWriting = () => document.activeElement?.matches(textBoxes) === true

/** A box that is taken away while it has the focus says nothing: by the next touch or scroll it is noticed. */
const signs = ['focusin', 'focusout', 'pointerup', 'scroll'] as const

const watchFocus = (tell: () => void) => {
  for (const sign of signs) addEventListener(sign, tell)
  return () => signs.forEach((sign) => removeEventListener(sign, tell))
}

/** On a phone, once the slip is out of sight: its upper edge, which leads to it and says how far the person has come. */
export const BottomBar = () => {
  const lines = usePreparation(countNoteLines)
  return lines > 0 && <Edge lines={lines} />
}

const Edge = ({ lines }: { lines: number }) => {
  const { t } = useTranslation()
  const done = useProgress((progress) => progress.done)
  const count = useProgress((progress) => progress.all)
  const latest = usePreparation((preparation) => lastOwnLine(memoizedPocketNotes(preparation)))
  // By `:has()` the browser would look through the whole page for it at every change.
  const writing = useSyncExternalStore(watchFocus, isWriting, () => false)
  // The slip counts as in sight until the browser has said, so that the bar doesn't flash at the start.
  const isInSight = useInSight(() => document.querySelector('[data-slip]')) ?? true
  return (
    <footer className={styles.bar} data-away={writing || isInSight || undefined}>
      <progress className={styles.line} value={done} max={Math.max(1, count)} aria-hidden="true" />
      <div className={styles.words}>
        <a className={styles.slip} href="#slip">
          {t(($) => $.slip.barLines, { count: lines })}
        </a>
        {latest !== undefined && (
          <p className={styles.latest} dir="auto">
            {latest}
          </p>
        )}
      </div>
      <p className={styles.count}>{t(($) => $.progress.short, { done, count })}</p>
      <Icon name="chevron" className={styles.chevron} />
    </footer>
  )
}
