import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { preparationKeyOf, type PreparationStore } from '../../core/store.ts'
import { askedBox } from '../../shell/askedBox.ts'
import { afterPaint } from '../../shell/afterPaint.ts'
import { stepElementId } from '../../shell/elementIds.ts'
import { takeOpener } from '../../shell/opener.ts'
import { address, routeIn } from '../../shell/useAddress.ts'
import { useIsNarrow } from '../../shell/useIsNarrow.ts'
import { usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import type { Elements } from '../../ui/Elements.ts'
import { Icon } from '../../ui/Icon.tsx'
import { pressed } from '../../ui/keys.ts'
import { isShown } from './filter.ts'
import { focusTitle } from './focusTitle.tsx'
import * as styles from './StepPlace.module.css'

const isAt = (store: PreparationStore, id: string): boolean => {
  const route = routeIn(store)
  return route.kind === 'step' && route.id === id
}

/** The address follows a step that fills the screen: opened from the list it gets an entry of its own, and gives it back. */
const useOwnAddress = (id: string, isPlace: boolean) => {
  const store = usePreparationStore()
  useEffect(() => {
    if (!isPlace) return
    const hash = `#${stepElementId(id)}`
    if (!isAt(store, id)) {
      // A step that replaces another on screen takes over its entry, so that Back leads to the list.
      if (routeIn(store).kind === 'step' && address().entry().step) address().replaceHash(hash)
      else address().push(hash)
    }
    const opened = preparationKeyOf(store.state.getState())
    return () => {
      // Nothing is given back while this step, or one that replaced it, is open.
      if (store.state.getState().openTasks.size > 0) return
      // In another interview, the keys that the person still types must not press a title.
      const isSame = preparationKeyOf(store.state.getState()) === opened
      const opener = takeOpener()
      const focus = () => (opener ? requestAnimationFrame(() => opener.focus()) : focusTitle(id))
      if (isSame) focus()
      if (!isAt(store, id)) return
      // Going back would scroll to where the list of another interview was.
      if (!isSame || !address().entry().step) {
        address().replaceHash('')
        return
      }
      // The browser moves the focus when it goes back, so that it is set again afterwards.
      const stop = address().onMove(() => {
        stop()
        focus()
      })
      address().back()
    }
  }, [store, id, isPlace])
}

/** On a phone the last step that was opened covers the page, and no other is open. */
const useCover = (id: string, isPlace: boolean) => {
  const store = usePreparationStore()
  const place = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const page = place.current?.closest('main')?.parentElement
    if (!isPlace || !page) return
    const { dataset } = document.documentElement
    let isLeft = false
    for (const other of store.state.getState().openTasks) if (other !== id) store.setOpen(other, false)
    // A step opened from the list focuses its box; one opened by a link doesn't, because a keyboard would cover it.
    const box = isAt(store, id) ? null : place.current?.querySelector<HTMLElement>(askedBox)
    if (!place.current?.contains(document.activeElement)) (box ?? title.current)?.focus({ preventScroll: true })
    // The place covers the page at once; hiding what is behind it styles the whole page anew, which no tap waits for.
    afterPaint(() => {
      if (isLeft) return
      page.dataset['behind'] = dataset['place'] = ''
      // Until now another view could hide the place, and what is behind it could take the focus.
      const active = document.activeElement
      const isBehind = active === document.body || (page.contains(active) && !place.current?.contains(active))
      if (isBehind) title.current?.focus({ preventScroll: true })
    })
    return () => {
      isLeft = true
      delete page.dataset['behind']
      delete dataset['place']
    }
  }, [store, id, isPlace])
  return { place, title }
}

/** An open step: on a phone a place of its own over the page, from 760 pixels on where its row stands. */
export const StepPlace = ({ id, name, children }: { id: string; name: string; children: Elements }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const isLast = useStoreState((state) => [...state.openTasks].findLast((each) => isShown(state, each)) === id)
  const isPlace = useIsNarrow() && isLast
  useOwnAddress(id, isPlace)
  const { place, title } = useCover(id, isPlace)
  const leave = () => {
    store.setOpen(id, false)
    if (!isPlace) focusTitle(id)
  }
  return (
    <div
      ref={place}
      className={styles.place}
      data-cover={isPlace || undefined}
      onKeyDown={(event) => {
        if (isPlace && pressed(event) === 'Escape' && !event.defaultPrevented) leave()
      }}
    >
      <div className={styles.bar}>
        <button type="button" className={styles.back} onClick={leave}>
          <Icon name="back" />
          <span className={isPlace ? 'visually-hidden' : undefined}>{t(($) => $.slip.back)}</span>
        </button>
        {isPlace && (
          <h2 ref={title} className={styles.title} dir={taskOf(id) ? undefined : 'auto'} tabIndex={-1}>
            {name}
          </h2>
        )}
      </div>
      {children}
    </div>
  )
}
