import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { countNoteLines } from '../core/derive/pocketNotes.ts'
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

/** On a phone: the way to the slip, and how far the person has come. */
export const BottomBar = () => {
  const { t } = useTranslation()
  const hasStarted = useProgress((progress) => progress.hasStarted)
  const done = useProgress((progress) => progress.done)
  const count = useProgress((progress) => progress.all)
  const lines = usePreparation(countNoteLines)
  // By `:has()` the browser would look through the whole page for it at every change.
  const writing = useSyncExternalStore(watchFocus, isWriting, () => false)
  return (
    <footer className={styles.bar} data-writing={writing}>
      {hasStarted && <progress className={styles.line} value={done} max={Math.max(1, count)} aria-hidden="true" />}
      <a className={styles.slip} href="#pocket-notes">
        {lines > 0 ? t(($) => $.slip.barLines, { count: lines }) : t(($) => $.slip.bar)}
      </a>
      {hasStarted && <span className={styles.count}>{t(($) => $.progress.short, { done, count })}</span>}
    </footer>
  )
}
