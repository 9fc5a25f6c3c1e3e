import { useCallback, useEffect, useLayoutEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  directionOf,
  folderOf,
  languageData,
  languageOf,
  languagesBut,
  rootFrom,
  type Language,
} from '../../i18n/languages.ts'
import { trimmed } from '../../core/blank.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { addressIn, languageAt } from '../../shell/address.ts'
import { remember } from '../../shell/device.ts'
import { address, pinLinks } from '../../shell/useAddress.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { opensElsewhere } from '../../ui/opensElsewhere.ts'
import * as styles from './Header.module.css'

const local = () => window.localStorage

/** The offer of every other language: a link, followed without leaving the page. */
export const LanguageLink = () => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const company = usePreparation(({ interview }) => trimmed(interview.fields.company))
  const putBack = useRef<() => void>(undefined)
  const speak = useCallback(
    async (next: Language) => {
      await i18n.loadLanguages(next)
      putBack.current = keepPlace()
      await i18n.changeLanguage(next)
    },
    [i18n],
  )
  const follow = (event: MouseEvent<HTMLAnchorElement>, other: Language) => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    remember(local, { language: other })
    speak(other).then(
      () => {
        pinLinks()
        address().setLanguage(other, true)
      },
      // The words can't be fetched: the address has them.
      () => location.assign(addressIn(other, location.href)),
    )
  }
  useEffect(() => {
    let path = address().path()
    return address().subscribe(() => {
      if (path === address().path()) return
      path = address().path()
      const next = languageAt(path)
      if (next === i18n.language) return
      remember(local, { language: next })
      void speak(next)
    })
  }, [i18n, speak])
  useTitle('page', company === '' ? t(($) => $.site.title) : t(($) => $.when.title, { company }))
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: directionOf(language) })
    document.querySelector('meta[name=description]')?.setAttribute(
      'content',
      t(($) => $.site.description),
    )
    putBack.current?.()
    putBack.current = undefined
  }, [language, t])
  return languagesBut(language).map((other) => (
    <a
      key={other}
      className={styles.act}
      href={`${rootFrom(language)}${folderOf(other)}`}
      lang={other}
      hrefLang={other}
      onClick={(event) => follow(event, other)}
      onPointerEnter={() => void i18n.loadLanguages(other)}
      onFocus={() => void i18n.loadLanguages(other)}
    >
      {languageData[other].name}
    </a>
  ))
}

/** Whether an element stays where it is when the page scrolls, as the slip beside the list does. */
const isPinned = (element: Element | null): boolean =>
  element !== null && (/sticky|fixed/.test(getComputedStyle(element).position) || isPinned(element.parentElement))

/**
 * Remembers where the topmost visible part of the page stands.
 *
 * @returns puts that part back where it stood, after the page has changed around it
 */
const keepPlace = (): (() => void) => {
  const parts = [...document.querySelectorAll('main [id]')]
  const part = parts.find((each) => {
    const { top, height } = each.getBoundingClientRect()
    return height > 0 && top >= 0 && !isPinned(each)
  })
  const before = part?.getBoundingClientRect().top
  return () => {
    if (!part?.isConnected || before === undefined || window.scrollY === 0) return
    window.scrollBy({ top: part.getBoundingClientRect().top - before, behavior: 'instant' })
  }
}
