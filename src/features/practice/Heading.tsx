import { useEffect, useRef, type ComponentProps } from 'react'

/** The heading of a view that took another's place: it takes the focus, so that it is heard, and the view begins there. */
export const Heading = (props: ComponentProps<'h2'>) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return <h2 {...props} ref={heading} tabIndex={-1} />
}
