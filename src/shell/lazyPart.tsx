import type { i18n } from 'i18next'
import { useEffect, useState, type ComponentType, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchWords } from '../i18n/i18n.ts'
import { type Namespace } from '../i18n/languages.ts'
import { report } from '../core/report.ts'

export type Fetch = (words: i18n) => Promise<unknown>

type Options<Props> = {
  /** What stands there until the part is here. */
  waiting?: (props: Props) => ReactElement | null
  /** What stands there when the part can't be fetched: by itself a sentence. */
  NotFetched?: ComponentType<Props>
}

const Sentence = () => {
  const { t } = useTranslation()
  return <p role="alert">{t(($) => $.when.notFetched)}</p>
}

const parts: Fetch[] = []

/** Every part of the page that is fetched later, in the order in which they came to be known. */
export const lazyParts: readonly Fetch[] = parts

/**
 * A part of the page that is fetched, with its words, when it is first drawn, or earlier by `fetch`. Where fetching
 * fails, drawing it again tries again. Not by React's `lazy`: a Suspense holds back for longer than fetching takes.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  namespaces: readonly Namespace[],
  { waiting = () => null, NotFetched = Sentence }: Options<Props> = {},
) => {
  let fetched: ComponentType<Props> | undefined
  const fetch = async (words: i18n) => {
    const [part] = await Promise.all([load(), fetchWords(words, namespaces)])
    fetched = part
    return part
  }
  parts.push(fetch)
  const Lazy = (props: Props) => {
    const { i18n } = useTranslation()
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() =>
      namespaces.every((name) => i18n.hasLoadedNamespace(name)) ? fetched : undefined,
    )
    useEffect(() => {
      if (Part) return
      let isHere = true
      void fetch(i18n)
        .catch((error: unknown) => {
          report(error, 'fetch a part')
          return NotFetched
        })
        .then((found) => {
          if (isHere) setPart(() => found)
        })
      return () => {
        isHere = false
      }
    }, [Part, i18n])
    return Part ? <Part {...props} /> : waiting(props)
  }
  return Object.assign(Lazy, { fetch })
}
