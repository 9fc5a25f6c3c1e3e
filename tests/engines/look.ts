/** What to look for on a page, as a person would: its role and its name, or what it holds. */
export type Target = {
  role?: 'button' | 'link' | 'checkbox' | 'radio' | 'textbox' | 'heading' | 'dialog' | 'alert' | 'file'
  name?: string
  /** Within the element of this id. */
  inside?: string
  /** Only what can be clicked now: on screen, not covered, not moving away. */
  clickable?: boolean
}

/** Runs in the page, so it uses nothing but its parameter. Every element that fits. */
export const look = ({ role, name, inside, clickable }: Target): Element[] => {
  const selectors = {
    button: 'button, summary',
    link: 'a[href]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    textbox: 'textarea, input:not([type]), input[type=text]',
    heading: 'h1, h2, h3, h4',
    dialog: 'dialog[open]',
    alert: '[role=alert]',
    file: 'input[type=file]',
  }
  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const { labels } = element as HTMLInputElement
    if (ids.length > 0) return squeezed(ids.map((id) => document.getElementById(id)?.textContent).join(' '))
    return squeezed(
      element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? (element as HTMLElement).innerText,
    )
  }
  // What is behind a dialog can't be reached; what is in an open menu was asked for.
  const top = Array.from(document.querySelectorAll('dialog[open], :popover-open')).at(-1)
  const root = inside === undefined ? (top ?? document) : document.getElementById(inside)
  const all =
    role === 'dialog' ? (top ? [top] : []) : Array.from(root?.querySelectorAll(role ? selectors[role] : '*') ?? [])
  return all.filter((element) => {
    if (role !== 'file' && !element.checkVisibility({ visibilityProperty: true })) return false
    if (name !== undefined && nameOf(element) !== squeezed(name)) return false
    if (!clickable) return true
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  })
}
