import { useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../i18n/i18n.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Broken } from './Broken.tsx'

const parts = {
  storage: async () => (await import('./StorageDialog.tsx')).StorageDialog,
  rescue: async () => (await import('./RescueDialog.tsx')).RescueDialog,
  deleteAll: async () => (await import('./DeleteAllDialog.tsx')).DeleteAllDialog,
} satisfies Record<string, () => Promise<ComponentType<Props>>>

type Props = { readonly onClose: () => void }

/** A dialog that is needed seldom, fetched with its words when it is asked for. */
export const LazyDialog = ({ part, onClose }: Props & { part: keyof typeof parts }) => {
  const { i18n } = useTranslation()
  const [Fetched, setFetched] = useState<ComponentType<Props>>()
  useEffect(() => {
    let isHere = true
    const fetchBoth = async () => {
      const [found] = await Promise.all([parts[part](), i18n.loadNamespaces('storage')])
      return i18n.hasResourceBundle(languageOf(i18n.language), 'storage') ? found : NotFetched
    }
    fetchBoth()
      .catch(() => NotFetched)
      .then((found) => {
        if (isHere) setFetched(() => found)
      })
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [part, i18n])
  return Fetched && <Fetched onClose={onClose} />
}

const NotFetched = ({ onClose }: Props) => {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.broken.title)} onClose={onClose}>
      <Broken />
    </Dialog>
  )
}
