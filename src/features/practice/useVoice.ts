import { useEffect, useSyncExternalStore } from 'react'
import { languageData, type Language } from '../../i18n/languages.ts'

const synthesis = (): SpeechSynthesis | undefined => ('speechSynthesis' in window ? window.speechSynthesis : undefined)

/** Voices arrive late. */
const subscribe = (tell: () => void) => {
  const voices = synthesis()
  voices?.addEventListener('voiceschanged', tell)
  return () => voices?.removeEventListener('voiceschanged', tell)
}

/** A voice of the device itself: others are fetched from afar, so that what is read would leave the device. */
const voiceOf = (language: Language): SpeechSynthesisVoice | undefined => {
  const locale = languageData[language].locale.toLowerCase()
  const fitting = (synthesis()?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
  return fitting.find(({ lang }) => lang.toLowerCase().replace('_', '-') === locale) ?? fitting[0]
}

/** Reads a text aloud in a language; nothing where the device has no voice for it. */
export const useVoice = (language: Language): ((text: string) => void) | undefined => {
  const voice = useSyncExternalStore(subscribe, () => voiceOf(language))
  useEffect(() => () => synthesis()?.cancel(), [])
  if (!voice) return undefined
  return (text) => {
    const speech = new SpeechSynthesisUtterance(text)
    speech.voice = voice
    speech.lang = voice.lang
    synthesis()?.cancel()
    synthesis()?.speak(speech)
  }
}

/** Ends what is being read. */
export const hush = (): void => synthesis()?.cancel()
