import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyDialog } from '../../shell/lazyDialog.tsx'
import type { PrintDialog } from './PrintDialog.tsx'

const NotFetched = () => {
  const { t } = useTranslation()
  return <p>{t(($) => $.print.notFetched)}</p>
}

/** The dialog, fetched when it is wanted. */
export const LazyPrintDialog = lazyDialog<ComponentProps<typeof PrintDialog>>(
  () => import('./PrintDialog.tsx').then((each) => each.PrintDialog),
  ['printing'],
  NotFetched,
)
