import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFetched } from './NotFetched.tsx'

type Props = { open: boolean; onLeave: () => void }

/** Milliseconds after which the page has time for what may be wanted later. */
const patience = 2000

/**
 * The notes as a page, a chunk of their own with words of their own, fetched when there is time or when they are
 * opened. Suspense would hold back for 300 ms what is already here.
 */
export const PocketNotesView = ({ open, onLeave }: Props) => {
  const { i18n } = useTranslation()
  const [View, setView] = useState<typeof NotFetched>()
  const isFetched = View !== undefined && View !== NotFetched
  useEffect(() => {
    if (isFetched) return
    const fetchView = () => {
      Promise.all([import('./PocketNotes.tsx'), i18n.loadNamespaces(['notes', 'exercises'])]).then(
        ([{ PocketNotes }]) => setView(() => PocketNotes),
        () => setView(() => NotFetched),
      )
    }
    const timer = setTimeout(fetchView, open ? 0 : patience)
    return () => clearTimeout(timer)
  }, [open, isFetched, i18n])
  return open && View && <View onLeave={onLeave} />
}
