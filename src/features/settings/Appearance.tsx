import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDevice, remember, themes, type Theme } from '../../shell/device.ts'
import * as styles from './Appearance.module.css'

const local = () => window.localStorage

const show = (theme: Theme | 'system') => {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}

/** Light, dark, or as the device is set. */
export const Appearance = () => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Theme | 'system'>(() =>
    typeof window === 'undefined' ? 'system' : (readDevice(local).theme ?? 'system'),
  )
  const choose = (theme: Theme | 'system') => {
    remember(local, { theme: theme === 'system' ? undefined : theme })
    show(theme)
    setChosen(theme)
  }
  return (
    <fieldset className={styles.appearance}>
      <legend className={styles.legend}>{t(($) => $.appearance.legend)}</legend>
      {(['system', ...themes] as const).map((theme) => (
        <label key={theme} className={styles.choice}>
          <input
            type="radio"
            name="appearance"
            autoComplete="off"
            checked={chosen === theme}
            onChange={() => choose(theme)}
          />
          <span>{t(($) => $.appearance[theme])}</span>
        </label>
      ))}
    </fieldset>
  )
}
