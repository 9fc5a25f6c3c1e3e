import { useRef, useState, type FocusEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { restoredIn, type Restored } from '../preparation/restored.ts'
import { usePreparationStore, useStoreState, type Undoable } from '../preparation/store.ts'
import { announce } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Updates } from './useUpdate.ts'
import type { Clearing } from './useClearing.ts'
import * as styles from './UndoStrip.module.css'

/** A link that was put aside, and can be opened again. */
type Aside = { readonly open: () => void; readonly forget: () => void }

type Props = {
  aside?: Aside | undefined
  update?: Updates | undefined
  clearing?: (Clearing & { readonly save: () => void }) | undefined
  /** Puts the focus on what is back, or on the page where that is more than one thing. */
  onRestored: (restored: Restored | undefined) => void
}

/** What was done last and can be taken back, until it is dismissed or followed by another; then a new version; then what may be lost. */
export const UndoStrip = ({ aside, update, clearing, onRestored }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const undo = useStoreState((state) => (state.problem === 'newer' ? undefined : state.undo))
  const [said, setSaid] = useState({ undo, count: 0 })
  if (said.undo !== undo) setSaid({ undo, count: said.count + 1 })
  const { leave, ...strip } = useFocusBack()
  const takeBack = (what: Undoable) => {
    const before = store.open()
    flushSync(store.undo)
    const restored = restoredIn(before, store.open(), what)
    announce(restored?.name ? t(($) => $.undo.back, { name: restored.name }) : t(($) => $.undo.undone))
    onRestored(restored)
  }
  const what = undo?.what ?? (aside && 'kept')
  const rest = what ? undefined : update ? 'update' : clearing && 'clearing'
  const isShown = what !== undefined || rest !== undefined
  return (
    <div className={styles.place}>
      <div
        {...strip}
        className={isShown ? styles.strip : undefined}
        role={isShown ? 'region' : undefined}
        aria-label={isShown ? t(($) => $.undo.label) : undefined}
      >
        <p className={styles.text} role="status">
          {/* The next row removed says the same: as a new element it is read again. */}
          <span key={said.count}>
            {what
              ? t(($) => $.undo[what])
              : rest && (rest === 'update' ? t(($) => $.update.ready) : t(($) => $.clearing.text))}
          </span>
        </p>
        {what && (
          <>
            <button type="button" className={styles.undo} onClick={undo ? () => takeBack(undo.what) : aside?.open}>
              {t(($) => $.undo.undo)}
            </button>
            <button
              type="button"
              className={styles.dismiss}
              aria-label={t(($) => $.undo.dismiss)}
              onClick={() => leave(undo ? store.dismissUndo : aside?.forget)}
            >
              <Icon name="close" />
            </button>
          </>
        )}
        {rest === 'update' && update && (
          <>
            <button type="button" className={styles.undo} onClick={update.take}>
              {t(($) => $.update.take)}
            </button>
            <button type="button" className={styles.undo} onClick={() => leave(update.later)}>
              {t(($) => $.update.later)}
            </button>
          </>
        )}
        {rest === 'clearing' && clearing && (
          <>
            <button
              type="button"
              className={styles.undo}
              onClick={() => {
                clearing.putOff()
                clearing.save()
              }}
            >
              {t(($) => $.backup.save)}
            </button>
            <button type="button" className={styles.undo} onClick={() => leave(clearing.settle)}>
              {t(($) => $.clearing.settle)}
            </button>
          </>
        )}
      </div>
    </div>
  )
}

/** Where the focus was before it came here, and the way back there when what has it goes. */
const useFocusBack = () => {
  const ref = useRef<HTMLDivElement>(null)
  const last = useRef<Element>(null)
  return {
    ref,
    onFocus: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) last.current = relatedTarget
    },
    leave: (act: (() => void) | undefined) => {
      const hadFocus = ref.current?.contains(document.activeElement)
      flushSync(() => act?.())
      if (!hadFocus || ref.current?.contains(document.activeElement)) return
      const targets = [last.current, document.getElementById('steps')]
      for (const target of targets) {
        if (target instanceof HTMLElement && document.activeElement === document.body)
          target.focus({ preventScroll: true })
      }
    },
  }
}
