/** Marks the page with `data-touched` from a touch or click until the next press of Tab: focus needs no ring meanwhile. */
export const watchTouch = ({ documentElement }: Document): void => {
  const mark = (isTouched: boolean) => documentElement.toggleAttribute('data-touched', isTouched)
  documentElement.addEventListener('pointerdown', () => mark(true), true)
  documentElement.addEventListener('keydown', ({ key }) => key === 'Tab' && mark(false), true)
}
