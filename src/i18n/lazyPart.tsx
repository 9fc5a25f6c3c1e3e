import { useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Namespace } from './i18n.ts'

/** Stands in for a part that can't be fetched. */
const NotFetched = () => {
  const { t } = useTranslation()
  return <p role="alert">{t(($) => $.when.notFetched)}</p>
}

/**
 * A part of the page that is fetched, with its words, when it is first drawn. Until then there is an empty place of
 * the class `waiting`. Where fetching fails, drawing it again tries again.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: readonly Namespace[],
  waiting?: string,
) => {
  let fetched: ComponentType<Props> | undefined
  return (props: Props) => {
    const { i18n } = useTranslation()
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() =>
      words.every((name) => i18n.hasLoadedNamespace(name)) ? fetched : undefined,
    )
    useEffect(() => {
      if (Part) return
      Promise.all([load(), i18n.loadNamespaces(words)]).then(
        ([part]) => {
          fetched = part
          setPart(() => part)
        },
        () => setPart(() => NotFetched),
      )
    }, [Part, i18n])
    return Part ? <Part {...props} /> : waiting !== undefined && <div className={waiting} />
  }
}
