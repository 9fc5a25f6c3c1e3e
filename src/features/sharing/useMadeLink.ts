import { useEffect, useState } from 'react'
import { report } from '../../core/report.ts'
import { type Link } from '../../core/share/link.ts'

/** A link, or why there is none: it is too long, or this browser can't make one. */
export type Made = Link | { readonly kind: 'failed' }

/** The link that `make` makes of a content, anew when that is another one: nothing until it is made. */
export const useMadeLink = <T>(
  content: T,
  make: (page: Pick<Location, 'origin' | 'pathname'>, content: T) => Promise<Link>,
) => {
  const [last, setLast] = useState<{ content: T; made: Made }>()
  useEffect(() => {
    let wanted = true
    const { origin, pathname } = location
    make({ origin, pathname }, content)
      .catch((error: unknown): Made => {
        report(error, 'make a link')
        return { kind: 'failed' }
      })
      .then(
        (made) => wanted && setLast({ content, made }),
        () => undefined,
      )
    return () => {
      wanted = false
    }
  }, [content, make])
  return last?.content === content ? last.made : undefined
}
