import { useMemo } from 'react'
import { usePreparation } from '../../shell/useStore.ts'
import { selectShared, type SharedContent } from '../../core/share/sharedContent.ts'
import { linkOf } from '../../core/share/link.ts'
import { type ShareChoice } from '../../core/share/sharePolicy.ts'
import { useMadeLink, type Made } from './useMadeLink.ts'

/** What would be shared of the open preparation, and its link: nothing until it is made. */
export const useLink = (choice: ShareChoice): { readonly content: SharedContent; readonly made: Made | undefined } => {
  const preparation = usePreparation((open) => open)
  const content = useMemo(() => selectShared(preparation, choice), [preparation, choice])
  return { content, made: useMadeLink(content, linkOf) }
}
