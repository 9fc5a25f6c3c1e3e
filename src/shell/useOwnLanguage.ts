import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf, languages, type Language } from '../i18n/languages.ts'
import { readDevice } from './device.ts'
import { address, pinLinks } from './useAddress.ts'

const primaryOf = (tag: string) => tag.toLowerCase().split('-')[0]

/** The language of ours that a tag of the browser asks for, such as `en-US`: the same one, else one of its kin. */
export const languageOfTag = (tag: string): Language | undefined =>
  languages.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
  languages.find((each) => primaryOf(each) === primaryOf(tag))

/** The language that this person reads, as far as the device knows: the one chosen here, else the browser's. */
const ownLanguage = (): Language | undefined => {
  const preferred = navigator.languages.map(languageOfTag)
  return readDevice(() => localStorage).language ?? preferred.find((each) => each !== undefined)
}

/** Changes the language of the page and of its address, and remembers nothing. */
export const useSpeak = () => {
  const { i18n } = useTranslation()
  return async (next: Language) => {
    await i18n.loadLanguages(next)
    await i18n.changeLanguage(next)
    pinLinks()
    address().setLanguage(next, false)
  }
}

/**
 * A link that someone shared speaks the sender's language by its address: who arrives by it hears their own. A page
 * that was open before speaks on as it did.
 */
export const useOwnLanguage = (fragment: string | undefined) => {
  const { i18n } = useTranslation()
  const speak = useSpeak()
  const [arrivedAt] = useState(() => (typeof window === 'undefined' ? '' : address().hash()))
  const isArrival = fragment !== undefined && fragment === arrivedAt
  useEffect(() => {
    const own = ownLanguage()
    // Where the words can't be fetched, it stays in the other language.
    if (isArrival && own && own !== languageOf(i18n.language)) speak(own).catch(() => undefined)
    // Once: afterwards the person may choose.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isArrival])
}
