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

export {}
