import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { useDownload } from './useDownload.ts'
import * as styles from './Broken.module.css'

type Props = { whole?: boolean | undefined; onRetry: () => void }

/** Stands in for a part of the page that failed, or for all of it: what is safe, and what to do. */
export const Broken = ({ whole = false, onRetry }: Props) => {
  const { t } = useTranslation()
  const download = useDownload()
  const acts = (
    <div className={styles.broken} role="alert">
      <p>{whole ? t(($) => $.broken.page) : t(($) => $.broken.part)}</p>
      <p className={styles.acts}>
        <Button look="filled" onClick={onRetry}>
          {t(($) => $.broken.again)}
        </Button>
        <Button look="text" onClick={() => location.reload()}>
          {t(($) => $.broken.reload)}
        </Button>
        <Button look="text" onClick={download}>
          {t(($) => $.saving.download)}
        </Button>
      </p>
    </div>
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
