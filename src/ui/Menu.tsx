import { useId, useRef, type ComponentProps, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import * as styles from './Menu.module.css'

type Props = {
  label: string
  /** Shown instead of the label, which then names the button. */
  icon?: ComponentProps<typeof Icon>['name']
  className?: string | undefined
  children: ReactNode
}

/** A button that opens a list of acts or choices. Escape, a choice, or a focus elsewhere closes it. */
export const Menu = ({ label, icon, className = '', children }: Props) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div className={`${styles.menu} ${className}`}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {icon ? <Icon name={icon} /> : <span>{label}</span>}
        {!icon && <Icon name="chevron" />}
      </button>
      <div
        id={id}
        popover="auto"
        className={`${styles.list} on-paper`}
        // A toggle event comes in a later task, by which a quick press of Tab has moved the focus.
        onBeforeToggle={(event) => {
          if (event.newState === 'open') closeWhenLeft(event.currentTarget)
        }}
        onToggle={(event) => {
          if (event.newState === 'open') place(event.currentTarget)
        }}
        onClick={(event) => {
          if (!(event.target as Element).closest('[data-closes]')) return
          event.currentTarget.hidePopover()
          // The choice may have moved the menu in the page, which makes its button lose the focus.
          if (document.activeElement === document.body) button.current?.focus()
        }}
      >
        {children}
      </div>
    </div>
  )
}

/** Puts the list under its button, inside the window: anchored boxes are not yet in every browser. */
const place = (list: HTMLElement) => {
  const button = list.previousElementSibling?.getBoundingClientRect()
  if (!button) return
  const { width, height } = list.getBoundingClientRect()
  const viewport = document.documentElement
  const below = button.bottom + height < viewport.clientHeight
  const top = (below ? button.bottom : Math.max(8, button.top - height)) + window.scrollY
  list.style.top = `${top}px`
  list.style.left = `${Math.max(8, Math.min(button.right - width, viewport.clientWidth - width - 8))}px`
}

/** Closes the list once the focus is outside the menu. */
const closeWhenLeft = (list: HTMLElement) => {
  const leave = ({ target }: FocusEvent) => {
    if (list.parentElement?.contains(target as Node)) return
    document.removeEventListener('focusin', leave)
    if (list.matches(':popover-open')) list.hidePopover()
  }
  document.addEventListener('focusin', leave)
}

/** One act in a menu. */
export const MenuItem = (props: ComponentProps<'button'>) => (
  <button type="button" {...props} className={styles.item} data-closes="" />
)
