import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf, languagesBut } from '../i18n/languages.ts'
import { loadWords } from '../i18n/wordFiles.ts'
import type { Fetch } from './deferred.tsx'
import { onDemandParts } from './onDemand.tsx'

/** Milliseconds that fetching waits at most for the page to have nothing else to do. */
const patience = 3000

const atIdle = (act: () => void): (() => void) => {
  // Not in every browser.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: patience })
  return () => cancelIdleCallback(handle)
}

/**
 * Fetches every part of the page and the other languages, one at a time, when the page has nothing else to do.
 *
 * @param keepMore fetches, at last, what only this person's page needs
 */
export const useFetchingAtIdle = (keepMore: Fetch): void => {
  const { i18n } = useTranslation()
  useEffect(() => {
    const mine = languageOf(i18n.language)
    const others = languagesBut(mine)
    // Bank and practice have their words for the day without a network: they come in one file, and it is kept.
    const keepCoach = async () => {
      await loadWords(mine, ['questions'])
    }
    const waiting: Fetch[] = [...onDemandParts, (i18n) => i18n.loadLanguages(others), keepCoach, keepMore]
    let stop: () => void = () => undefined
    let isHere = true
    const fetchNext = () => {
      // Where it fails, asking for the part tries again.
      const next = waiting
        .shift()?.(i18n)
        .catch(() => undefined)
      void next?.then(() => {
        if (isHere) stop = atIdle(fetchNext)
      })
    }
    stop = atIdle(fetchNext)
    return () => {
      isHere = false
      stop()
    }
  }, [i18n, keepMore])
}

/** Returns handlers for a control that leads to a part: pointing at it or focusing it fetches the part. */
export const useIntent = ({ fetch }: { readonly fetch: Fetch }) => {
  const { i18n } = useTranslation()
  const intend = useCallback(() => {
    fetch(i18n).catch(() => undefined)
  }, [fetch, i18n])
  return { onPointerEnter: intend, onFocus: intend }
}
