import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Appearance } from './Appearance.tsx'
import { LanguageLink } from './LanguageLink.tsx'
import { StartOver } from './StartOver.tsx'
import styles from './Header.module.css'

/** The name, the other language, and what is needed seldom. */
export const Header = () => {
  const { t } = useTranslation()
  const [startingOver, setStartingOver] = useState(false)
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#steps">
        {t(($) => $.header.skip)}
      </a>
      <p className={styles.name}>{t(($) => $.header.name)}</p>
      <nav className={styles.acts} aria-label={t(($) => $.header.name)}>
        <LanguageLink />
        <Menu label={t(($) => $.header.more)}>
          <Appearance />
          <MenuItem onClick={() => setStartingOver(true)}>{t(($) => $.startOver.open)}</MenuItem>
        </Menu>
      </nav>
      {startingOver && <StartOver onClose={() => setStartingOver(false)} />}
    </header>
  )
}
