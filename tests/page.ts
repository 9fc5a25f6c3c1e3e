/** What the test page lacks of a browser: modal dialogs and popovers, as far as opening and closing go. */

const { prototype: dialog } = HTMLDialogElement
const { prototype: element } = HTMLElement

const setOpen = (target: HTMLElement, open: boolean) => {
  target.toggleAttribute('data-popover-open', open)
  target.dispatchEvent(new Event('toggle'))
}

const missing = {
  showPopover(this: HTMLElement) {
    setOpen(this, true)
  },
  hidePopover(this: HTMLElement) {
    setOpen(this, false)
  },
  togglePopover(this: HTMLElement) {
    const open = !this.hasAttribute('data-popover-open')
    setOpen(this, open)
    return open
  },
  scrollIntoView() {
    // Nothing is laid out, so nothing scrolls.
  },
}

for (const [name, value] of Object.entries(missing)) {
  if (!(name in element)) Object.defineProperty(element, name, { value, configurable: true, writable: true })
}

if (!('showModal' in dialog)) {
  Object.defineProperty(dialog, 'showModal', {
    value(this: HTMLDialogElement) {
      this.open = true
    },
    configurable: true,
    writable: true,
  })
}

/**
 * No style sheet reaches the test page, so an element's tag says all of its style unless something around it has a style
 * of its own; the root's holds measures alone. Each query by role asks for thousands of styles.
 */
const shareStyles = (view: Window & typeof globalThis) => {
  const compute = view.getComputedStyle.bind(view)
  const shared = new Map<string, CSSStyleDeclaration>()
  const rememberAll = (style: CSSStyleDeclaration): CSSStyleDeclaration => {
    const values = new Map<string | symbol, unknown>()
    const remember = (name: string | symbol, read: () => unknown) => {
      if (!values.has(name)) values.set(name, read())
      return values.get(name)
    }
    const getPropertyValue = (name: string) => remember(`value of ${name}`, () => style.getPropertyValue(name))
    return new Proxy(style, {
      get: (_, name) =>
        name === 'getPropertyValue' ? getPropertyValue : remember(name, () => Reflect.get(style, name) as unknown),
    })
  }
  const isPlain = (element: Element | null): boolean => {
    for (let each = element; each && each !== document.documentElement; each = each.parentElement)
      if (each.hasAttribute('style')) return false
    return true
  }
  return (element: Element, pseudo?: string | null): CSSStyleDeclaration => {
    if (!element.isConnected || pseudo || !isPlain(element)) return compute(element, pseudo)
    const kind = `${element.tagName}${element.hasAttribute('open') ? ' open' : ''}`
    const known = shared.get(kind) ?? rememberAll(compute(element))
    shared.set(kind, known)
    return known
  }
}

for (const view of new Set([window, document.defaultView!])) view.getComputedStyle = shareStyles(view)

/** A page over plain HTTP is what a test has to ask for. */
if (!('isSecureContext' in globalThis)) Object.assign(globalThis, { isSecureContext: true })

/** Each button would go through the whole page for its labels; the list of all labels is kept until the page changes. */
Object.defineProperty(HTMLButtonElement.prototype, 'labels', {
  get(this: HTMLButtonElement) {
    return [...document.querySelectorAll('label')].filter((each) =>
      each.htmlFor ? each.htmlFor === this.id : each.contains(this),
    )
  },
  configurable: true,
})

export {}
