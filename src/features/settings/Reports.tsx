import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { onReport, reports } from '../../shell/reports.ts'
import { Button } from '../../ui/Button.tsx'
import { download } from '../../ui/download.ts'
import { reportText } from './reportText.ts'
import * as styles from './StorageDialog.module.css'

/** What went wrong since the page was opened, for a bug report. */
export const Reports = () => {
  const { t } = useTranslation('storage')
  const found = useSyncExternalStore(onReport, reports)
  if (found.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t(($) => $.reports.heading)}</h3>
      <p>{t(($) => $.reports.text)}</p>
      <ul className={styles.lines} lang="en">
        {found.map((each, index) => (
          <li key={index}>{reportText([each])}</li>
        ))}
      </ul>
      <p>
        <Button look="text" onClick={() => download('second-interview-errors.txt', reportText(found), 'text/plain')}>
          {t(($) => $.reports.download)}
        </Button>
      </p>
    </section>
  )
}
