import { useEffect, useMemo, useState } from 'react'
import { report } from '../../core/report.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { selectShared, type SharedContent } from '../../core/share/sharedContent.ts'
import { linkOf, type Link } from '../../core/share/link.ts'
import { type ShareChoice } from '../../core/share/sharePolicy.ts'

/** A link, or why there is none: it is too long, or this browser can't make one. */
export type Made = Link | { readonly kind: 'failed' }

/** What would be shared of the open preparation, and its link: nothing until it is made. */
export const useLink = (choice: ShareChoice): { readonly content: SharedContent; readonly made: Made | undefined } => {
  const preparation = usePreparation((open) => open)
  const content = useMemo(() => selectShared(preparation, choice), [preparation, choice])
  const [last, setLast] = useState<{ content: SharedContent; made: Made }>()
  useEffect(() => {
    let wanted = true
    const { origin, pathname } = location
    linkOf({ origin, pathname }, content)
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
  }, [content])
  return { content, made: last?.content === content ? last.made : undefined }
}
