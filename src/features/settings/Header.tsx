import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PreparationKey } from '../../core/store.ts'
import { usePreparationKey } from '../../shell/useStore.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Appearance } from './Appearance.tsx'
import { LanguageLink } from './LanguageLink.tsx'
import { StartOver } from './StartOver.tsx'
import { StorageDialogs, StorageItems } from './StorageItems.tsx'
import * as styles from './Header.module.css'

/** Something that the page can do: a word on a wide screen, in the menu on a narrow one; what is rare always there. */
export type Act = {
  readonly id: string
  readonly label: string
  readonly isRare?: boolean
  readonly run: () => void
  /** For what leads to it: fetches early what it needs. */
  readonly intent?: { readonly onPointerEnter: () => void; readonly onFocus: () => void }
}

/** The name, the other language, and what is needed seldom. */
export const Header = ({ acts }: { acts: readonly Act[] }) => {
  const { t } = useTranslation()
  const common = acts.filter(({ isRare }) => !isRare)
  const preparationKey = usePreparationKey()
  // The question is about one preparation: it closes when another one takes its place.
  const [startingOver, setStartingOver] = useState<PreparationKey>()
  const [isDeleting, setIsDeleting] = useState(false)
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#steps">
        {t(($) => $.header.skip)}
      </a>
      <p className={styles.name}>{t(($) => $.header.name)}</p>
      <div className={styles.acts}>
        {common.map(({ id, label, run, intent }) => (
          <button key={id} type="button" className={`${styles.act} ${styles.word}`} onClick={run} {...intent}>
            {label}
          </button>
        ))}
        <LanguageLink />
        <Menu label={t(($) => $.header.more)}>
          {acts.map(({ id, label, isRare, run, intent }) => (
            <div key={id} className={isRare ? undefined : styles.inMenu}>
              <MenuItem onClick={run} {...intent}>
                {label}
              </MenuItem>
            </div>
          ))}
          <Appearance />
          <MenuItem onClick={() => setStartingOver(preparationKey)}>{t(($) => $.startOver.open)}</MenuItem>
          <StorageItems onDelete={() => setIsDeleting(true)} />
        </Menu>
      </div>
      {startingOver === preparationKey && <StartOver onClose={() => setStartingOver(undefined)} />}
      <StorageDialogs isDeleting={isDeleting} onClose={() => setIsDeleting(false)} />
    </header>
  )
}
