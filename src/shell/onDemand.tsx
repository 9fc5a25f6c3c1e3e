import {
  createElement,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactElement,
} from 'react'
import { I18nContext, useTranslation } from 'react-i18next'
import { report } from '../core/report.ts'
import { isExtra } from '../i18n/extraWords.ts'
import { fetchWords, hasWords } from '../i18n/fetchWords.ts'
import type { Namespace } from '../i18n/languages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { createSource, subscribe, type Fetch, type Retry } from './deferred.tsx'
import { FocusHere } from './NotShown.tsx'
import { NotFetched as Sentence } from './NotFetched.tsx'

const parts: Fetch[] = []

/** Every part that is fetched on demand and wanted by most, in the order in which they came to be known. */
export const onDemandParts: readonly Fetch[] = parts

type Options<Props> = {
  /** Draws what stands there until the part is here. */
  waiting?: (props: Props) => ReactElement | null
  /** Stands there where the part can't be fetched: by itself a sentence and a button that tries again. */
  NotFetched?: ComponentType<Props & Retry>
}

/**
 * A part of the page that is fetched, with its words, when it is first drawn, or earlier by `fetch`. React's `lazy` can't
 * try again after a failure, and its `Suspense` shows a part that came after 40 ms only after 300.
 */
export const deferPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  namespaces: readonly Namespace[],
  { waiting = () => null, NotFetched = Sentence }: Options<Props> = {},
) => {
  const source = createSource(load, {
    fetch: (i18n) => fetchWords(i18n, namespaces),
    areHere: (i18n) => hasWords(i18n, namespaces),
  })
  if (!namespaces.some(isExtra)) parts.push(source.fetch)
  const { fetch, here } = source
  const Deferred = (props: Props) => {
    const { i18n } = useContext(I18nContext)
    const read = () => here(i18n)
    const Part = useSyncExternalStore(subscribe, read, read)
    const [failures, setFailures] = useState(0)
    const fetchPart = () =>
      void fetch(i18n).catch((error: unknown) => {
        report(error, 'fetch a part')
        setFailures((count) => count + 1)
      })
    useEffect(() => {
      if (!here(i18n)) fetchPart()
      // eslint-disable-next-line react-hooks/exhaustive-deps -- afterwards only the button tries again
    }, [i18n])
    if (Part)
      return (
        <>
          {/* The button that had the focus is gone. */}
          {failures > 0 && <FocusHere />}
          {createElement(Part, props)}
        </>
      )
    return failures === 0 ? waiting(props) : <NotFetched {...props} failures={failures} onRetry={fetchPart} />
  }
  return Object.assign(Deferred, { fetch })
}

type Closable = { readonly onClose: () => void }

/** A dialog that is fetched when it is wanted. Where it can't be, a dialog says so and offers to try again. */
export const deferDialog = <Props extends Closable>(
  load: () => Promise<ComponentType<Props>>,
  namespaces: readonly Namespace[],
  Said: ComponentType<Retry> = Sentence,
) => {
  const NotFetched = ({ onClose, failures, onRetry }: Props & Retry) => {
    const { t } = useTranslation()
    return (
      <Dialog title={t(($) => $.broken.title)} onClose={onClose}>
        <Said failures={failures} onRetry={onRetry} />
      </Dialog>
    )
  }
  return deferPart<Props>(load, namespaces, { NotFetched })
}
