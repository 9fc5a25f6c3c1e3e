import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../i18n/languages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { firstChoice, type Content, type PrintChoice } from './printChoice.ts'
import { CopyActions } from './CopyActions.tsx'
import { Options } from './Options.tsx'
import { Paper } from './Paper.tsx'
import { usePaperSheet } from './usePaperSheet.ts'
import * as styles from './PrintDialog.module.css'

type Props = {
  /** What is chosen at first. */
  what?: Content
  /** A link that opens the person's ticks, without any words. */
  progressLink: () => Promise<string>
  onClose: () => void
}

/** Asks what to have on paper, says how many pages it is, and prints it. Nothing else changes. */
export const PrintDialog = ({ what = 'all', progressLink, onClose }: Props) => {
  const { t, i18n } = useTranslation('printing')
  const [choice, setChoice] = useState(() => firstChoice(what, languageOf(i18n.language), navigator.language))
  const { words, failed, sheet } = usePaperSheet(choice)
  const link = useLink(choice.link, progressLink)
  const [pages, setPages] = useState(0)
  const scan = useMemo(
    () =>
      words && choice.link && link.text !== undefined
        ? { link: link.text, label: words.printing(($) => $.sheet.scan) }
        : undefined,
    [words, choice.link, link.text],
  )
  const isReady = words?.language === choice.language && (!choice.link || link.text !== undefined || link.failed)
  const change = useCallback((part: Partial<PrintChoice>) => setChoice((last) => ({ ...last, ...part })), [])
  const problem = failed ? 'words' : choice.link && link.failed ? 'link' : undefined
  const said = [
    ...(pages > 0 ? [t(($) => $.pages, { count: pages })] : []),
    ...(pages > 1 && choice.what === 'notes' ? [t(($) => $.long)] : []),
  ]
  return (
    <Dialog title={t(($) => $.title)} onClose={onClose}>
      <Options choice={choice} onChange={change} />
      <div>
        <p role="status" className={styles.pages}>
          {isReady && said.join(' ')}
        </p>
        <p role="alert" className={styles.problem}>
          {problem && t(($) => $.failed[problem])}
        </p>
      </div>
      <DialogActions>
        <Button look="filled" disabled={!isReady} onClick={() => window.print()}>
          {t(($) => $.print)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
      </DialogActions>
      {sheet && <CopyActions sheet={sheet} />}
      {sheet && words && (
        <Paper
          key={JSON.stringify(choice) + words.language}
          sheet={sheet}
          choice={choice}
          language={words.language}
          scan={scan}
          onPages={setPages}
        />
      )}
    </Dialog>
  )
}

/** The link, made when it is wanted first. */
const useLink = (wanted: boolean, make: () => Promise<string>) => {
  const [link, setLink] = useState<{ text?: string; failed: boolean }>({ failed: false })
  useEffect(() => {
    if (!wanted) return
    let current = true
    make().then(
      (text) => current && setLink({ text, failed: false }),
      () => current && setLink({ failed: true }),
    )
    return () => {
      current = false
    }
  }, [wanted, make])
  return link
}
