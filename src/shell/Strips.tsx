import { useEffect, useLayoutEffect, useRef, type HTMLAttributes, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Elements } from '../ui/Elements.ts'
import { useTopDialog } from '../ui/topDialog.ts'
import { bringBack } from '../core/persistence/bringBack.ts'
import { type State } from '../core/store.ts'
import { useInSight } from './useInSight.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import { usePreparationStore, useStoreState } from './useStore.ts'
import { leaveFocus } from './leaveFocus.ts'
import * as styles from './Strips.module.css'

type BoxProps = HTMLAttributes<HTMLDivElement> & { isOverDialog: boolean; children: Elements }

/**
 * Tells the page and the places that fill the screen how much of its upper edge is taken, and by what. Asked by `:has()` of
 * the root, every tick would have the style of the whole page worked out anew.
 */
const useRoomAbove = (strips: RefObject<HTMLElement | null>, isOverDialog: boolean) => {
  useLayoutEffect(() => {
    const element = strips.current
    if (!element) return
    const { style, dataset } = document.documentElement
    const tell = () => {
      style.setProperty('--top', `${element.offsetHeight}px`)
      const roles = [...element.children].map((strip) => strip.role)
      const said = roles.includes('alert') ? 'alert' : roles.length > 0 ? 'region' : undefined
      // Over a dialog the messages cover nothing of the page, so that the page needn't make room for them.
      if (said && !isOverDialog) dataset['strip'] = said
      else delete dataset['strip']
    }
    const sizes = new ResizeObserver(tell)
    sizes.observe(element)
    const roles = new MutationObserver(tell)
    roles.observe(element, { childList: true, subtree: true, attributeFilter: ['role'] })
    return () => {
      sizes.disconnect()
      roles.disconnect()
      style.removeProperty('--top')
      delete dataset['strip']
    }
  }, [strips, isOverDialog])
}

/**
 * Messages at the window's edge, outside the page, so that they stay visible when the page is hidden. While a dialog is
 * open they are part of it: the rest can be neither seen nor reached.
 */
export const Strips = (props: Omit<BoxProps, 'isOverDialog'>) => {
  const dialog = useTopDialog()
  return createPortal(<StripsBox {...props} isOverDialog={dialog !== undefined} />, dialog ?? document.body)
}

const StripsBox = ({ isOverDialog, ...props }: BoxProps) => {
  const strips = useRef<HTMLDivElement>(null)
  useRoomAbove(strips, isOverDialog)
  return <div {...props} ref={strips} className={styles.top} />
}

export const StripButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <button type="button" className={styles.act} onClick={onClick}>
    {children}
  </button>
)

type NotSavedProps = {
  /** The full notice, which the strip stands in for. */
  notice: RefObject<HTMLElement | null>
  says: string
  children: Elements
}

/** Says that something isn't saved while the notice on it is out of sight. */
export const NotSavedStrip = ({ notice, says, children }: NotSavedProps) => {
  const { t } = useTranslation()
  const isOut = useInSight(() => notice.current) === false
  const hasOpen = useStoreState(({ openTasks }) => openTasks.size > 0)
  const isUnderDialog = useTopDialog() !== undefined
  // On a phone an open step covers the notice, and so does a dialog anywhere.
  const isCovered = (useIsNarrow() && hasOpen) || isUnderDialog
  // In a hidden page, screen readers don't find the notice either: the strip is the alert then.
  const isAway = isOut || isCovered
  const isHidden = isCovered || (isOut && notice.current?.closest('[hidden]') !== null)
  return (
    isAway && (
      <div
        className={styles.strip}
        role={isHidden ? 'alert' : 'region'}
        aria-label={isHidden ? undefined : t(($) => $.saving.label)}
      >
        <p className={styles.says}>{says}</p>
        {children}
      </div>
    )
  )
}

/** Says that another tab removed what was open here, and offers to bring it back. */
export const RemovedStrip = ({ removedElsewhere }: { removedElsewhere: NonNullable<State['removedElsewhere']> }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The box with the focus closed when its preparation was removed.
    if (document.activeElement === document.body) strip.current?.focus({ preventScroll: true })
  }, [removedElsewhere])
  useLayoutEffect(() => leaveFocus(strip.current), [])
  return (
    <div ref={strip} className={styles.strip} role="alert" tabIndex={-1}>
      <p className={styles.says}>{removedElsewhere === 'all' ? t(($) => $.saving.lostAll) : t(($) => $.saving.lost)}</p>
      {removedElsewhere !== 'all' && (
        <StripButton onClick={() => bringBack(store)}>{t(($) => $.saving.bringBack)}</StripButton>
      )}
      <StripButton onClick={() => store.state.setState({ removedElsewhere: undefined })}>
        {t(($) => $.undo.dismiss)}
      </StripButton>
    </div>
  )
}
