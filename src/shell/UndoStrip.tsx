import { useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { restoredItem, type RestoredItem } from '../core/derive/restoredItem.ts'
import { type Undoable } from '../core/store.ts'
import { usePreparationStore, useStoreState } from './useStore.ts'
import { announce } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { keepFocus } from '../ui/keepFocus.ts'
import { landing, useTopDialog } from '../ui/topDialog.ts'
import type { Clearing } from './useClearing.ts'
import { useIsAt } from './useAddress.ts'
import { useFocusBefore } from './useFocusBefore.ts'
import type { Updates } from './useUpdate.ts'
import * as styles from './Strips.module.css'
import { dismissUndo, undoLast } from '../core/undo.ts'

/** A link that was put aside, and can be opened again. */
type Aside = { readonly open: () => void; readonly forget: () => void }

type Props = {
  aside?: Aside | undefined
  update?: Updates | undefined
  clearing?: (Clearing & { readonly save: () => void }) | undefined
  /** Is given the one thing that an undo has brought back, or nothing where there are several. */
  onRestored: (restored: RestoredItem | undefined) => void
}

type Act = { readonly label: string; readonly icon?: 'close'; readonly run: () => void }

/** Offers one thing at a time: to undo what was done last, else a new version, else a way to save a copy. */
export const UndoStrip = ({ aside, update, clearing, onRestored }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const undo = useStoreState((state) => (state.problem === 'newer' ? undefined : state.undo))
  const [said, setSaid] = useState({ undo, count: 0 })
  if (said.undo !== undo) setSaid({ undo, count: said.count + 1 })
  const { before, noting } = useFocusBefore()
  const dialog = useTopDialog()
  const isInBank = useIsAt('questions')
  // The question bank hides the page, and a dialog makes everything beneath it silent.
  const over = dialog ?? (isInBank ? document.body : undefined)
  const leave = (act: () => void) => keepFocus(act, () => before.current, landing)
  const takeBack = (what: Undoable) => {
    const before = store.open()
    const undo = () => undoLast(store)
    // The focus can't go to what comes back, because an open dialog covers it.
    if (dialog) leave(undo)
    else flushSync(undo)
    const restored = restoredItem(before, store.open(), what)
    announce(restored?.name ? t(($) => $.undo.back, { name: restored.name }) : t(($) => $.undo.undone))
    if (!dialog) onRestored(restored)
  }
  const undoOrDismiss = (run: () => void, dismiss: () => void): readonly Act[] => [
    { label: t(($) => $.undo.undo), run },
    { label: t(($) => $.undo.dismiss), icon: 'close', run: () => leave(dismiss) },
  ]
  const offer = (): { readonly text: string; readonly acts: readonly Act[] } | undefined => {
    if (undo) {
      const { what } = undo
      return {
        text: t(($) => $.undo[what]),
        acts: undoOrDismiss(
          () => takeBack(what),
          () => dismissUndo(store),
        ),
      }
    }
    if (aside) return { text: t(($) => $.undo.kept), acts: undoOrDismiss(aside.open, aside.forget) }
    if (update) {
      return {
        text: t(($) => $.update.ready),
        acts: [
          { label: t(($) => $.update.take), run: update.take },
          { label: t(($) => $.update.later), run: () => leave(update.later) },
        ],
      }
    }
    if (clearing) {
      const save = () => {
        leave(clearing.putOff)
        clearing.save()
      }
      return {
        text: t(($) => $.clearing.text),
        acts: [
          { label: t(($) => $.backup.save), run: save },
          { label: t(($) => $.clearing.settle), run: () => leave(clearing.settle) },
        ],
      }
    }
    return undefined
  }
  const offered = offer()
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The page's scroll padding and the dialogs keep clear of the strip, whatever its height.
    document.documentElement.style.setProperty('--strip', `${strip.current?.offsetHeight ?? 0}px`)
  }, [offered?.text, over])
  const drawn = (
    // A dialog leaves the lower edge of the window to it, and the bank has no bar.
    <div className={styles.undo} style={over && { bottom: 0 }}>
      <div
        {...noting}
        ref={strip}
        className={offered && styles.strip}
        // A role that came with the text would make a new status, and readers pass over one that is born with its text.
        role="region"
        aria-label={offered && t(($) => $.undo.label)}
      >
        <p className={styles.text} aria-live="polite">
          {/* The key makes a new element: a screen reader skips a text that doesn't change. */}
          <span key={said.count}>{offered?.text}</span>
        </p>
        {offered && (
          <div className={styles.acts}>
            {offered.acts.map(({ label, icon, run }) => (
              <button key={label} type="button" className={styles.act} aria-label={icon && label} onClick={run}>
                {icon ? <Icon name={icon} /> : label}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  )
  return over ? createPortal(drawn, over) : drawn
}
