import { useTranslation } from 'react-i18next'
import { languageData, languageOf, languagesBut } from '../../i18n/languages.ts'
import { useSpeak } from '../../shell/useOwnLanguage.ts'
import * as styles from './Header.module.css'

/** The other languages for as long as the person looks: nothing is remembered. */
export const PassingLanguage = () => {
  const { i18n } = useTranslation()
  const speak = useSpeak()
  return languagesBut(languageOf(i18n.language)).map((other) => (
    <button
      key={other}
      type="button"
      className={styles.act}
      lang={other}
      onClick={() => void speak(other).catch(() => undefined)}
    >
      {languageData[other].name}
    </button>
  ))
}
