import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { NotShown } from './NotShown.tsx'
import { useDownload } from './useDownload.ts'
import * as styles from './Broken.module.css'

type Props = { whole?: boolean | undefined; onRetry: () => void }

/** Stands in for a part of the page that failed, or for all of it: what is safe, and what to do. */
export const Broken = ({ whole = false, onRetry }: Props) => {
  const { t } = useTranslation()
  const download = useDownload()
  const acts = (
    <NotShown onRetry={onRetry} says={whole ? t(($) => $.broken.page) : undefined}>
      <Button look="text" onClick={download}>
        {t(($) => $.saving.download)}
      </Button>
    </NotShown>
  )
  return whole ? (
    <main className={styles.page}>
      <h1 className={styles.title}>{t(($) => $.broken.title)}</h1>
      {acts}
    </main>
  ) : (
    acts
  )
}
