import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import type { PaperSheet } from './sheet.ts'
import { markdownOf, plainTextOf } from './text.ts'
import * as styles from './PrintDialog.module.css'
import { report } from '../../core/report.ts'

/** The same sheet for mail and notes. */
export const CopyActions = ({ sheet }: { sheet: PaperSheet }) => {
  const { t } = useTranslation('printing')
  const [copied, setCopied] = useState<{ sheet: PaperSheet; how: 'done' | 'failed' }>()
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ sheet, how: 'done' })
    } catch (error) {
      report(error, 'copy the sheet')
      setCopied({ sheet, how: 'failed' })
    }
  }
  return (
    <div className={styles.copy}>
      <p className={styles.hint}>{t(($) => $.copy.legend)}</p>
      <p className={styles.copyActs}>
        <Button look="text" onClick={() => void copy(plainTextOf(sheet))}>
          {t(($) => $.copy.text)}
        </Button>
        <Button look="text" onClick={() => void copy(markdownOf(sheet))}>
          {t(($) => $.copy.markdown)}
        </Button>
      </p>
      <p role="status" className={styles.hint}>
        {copied?.sheet === sheet && t(($) => $.copy[copied.how])}
      </p>
    </div>
  )
}
