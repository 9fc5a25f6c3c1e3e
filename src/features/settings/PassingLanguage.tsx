import { useTranslation } from 'react-i18next'
import { languageOf, languages } from '../../i18n/languages.ts'
import { useSpeak } from '../../shell/useOwnLanguage.ts'
import * as styles from './Header.module.css'

/** The other language for as long as the person looks: nothing is remembered. */
export const PassingLanguage = () => {
  const { t, i18n } = useTranslation()
  const speak = useSpeak()
  const other = languages.find((each) => each !== languageOf(i18n.language)) ?? 'sv'
  return (
    <button
      type="button"
      className={`${styles.act} ${styles.plain}`}
      lang={other}
      onClick={() => void speak(other).catch(() => undefined)}
    >
      {t(($) => $.header.otherLanguage)}
    </button>
  )
}
