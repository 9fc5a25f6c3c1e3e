import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import * as styles from './Broken.module.css'

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })

/** Takes the focus as it is drawn, without scrolling. */
export const FocusHere = () => <span ref={focus} tabIndex={-1} />

type Props = {
  readonly onRetry: () => void
  /** What is said, where it isn't that a part of the page failed. */
  readonly says?: string | undefined
  /** More buttons. */
  readonly children?: ReactElement
}

/** Says what is safe and what to do, in the words that the list has. */
export const NotShown = ({ onRetry, says, children }: Props) => {
  const { t } = useTranslation()
  return (
    <div className={styles.broken} role="alert">
      <p>{says ?? t(($) => $.broken.part)}</p>
      <p className={styles.acts}>
        <Button look="filled" onClick={onRetry}>
          {t(($) => $.broken.again)}
        </Button>
        <Button look="text" onClick={() => location.reload()}>
          {t(($) => $.broken.reload)}
        </Button>
        {children}
      </p>
    </div>
  )
}
