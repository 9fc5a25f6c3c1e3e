import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '../i18n/useEarly.ts'
import { dialogs } from './LazyDialog.tsx'
import { useDroppedFile } from './useDroppedFile.ts'

/** What the page can do with sharing and copies, and the dialog that is open. */
export const useSharing = () => {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<{ name: keyof typeof dialogs; file?: File }>()
  const save = useCallback(() => setAsked({ name: 'save' }), [])
  useDroppedFile(useCallback((file) => setAsked({ name: 'open', file }), []))
  useEffect(() => {
    // The person went elsewhere on the page, or opened a link.
    const close = () => setAsked(undefined)
    addEventListener('hashchange', close)
    return () => removeEventListener('hashchange', close)
  }, [])
  const intent = useIntent(dialogs.share)
  const Dialog = asked && dialogs[asked.name]
  return {
    share: { id: 'share', label: t(($) => $.share.open), intent, run: () => setAsked({ name: 'share' }) },
    copies: [
      { id: 'save', label: t(($) => $.backup.save), isRare: true, run: save },
      { id: 'open', label: t(($) => $.backup.open), isRare: true, run: () => setAsked({ name: 'open' }) },
    ],
    save,
    dialog: Dialog && <Dialog file={asked.file} onClose={() => setAsked(undefined)} />,
  }
}
