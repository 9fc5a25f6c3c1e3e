import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { opensElsewhere } from '../../ui/opensElsewhere.ts'
import * as styles from './BackLink.module.css'

/** The way back from the notes to the steps. */
export const BackLink = ({ onLeave }: { onLeave: () => void }) => {
  const { t } = useTranslation()
  const leave = (event: MouseEvent) => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    onLeave()
  }
  return (
    <a className={styles.back} href="#" onClick={leave}>
      <Icon name="chevron" />
      <span>{t(($) => $.slip.back)}</span>
    </a>
  )
}
