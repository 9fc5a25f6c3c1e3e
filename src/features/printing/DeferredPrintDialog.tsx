import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { deferDialog } from '../../shell/onDemand.tsx'
import { NotFetched, type Retry } from '../../shell/NotFetched.tsx'
import type { PrintDialog } from './PrintDialog.tsx'

const NoPrinting = (retry: Retry) => {
  const { t } = useTranslation()
  return <NotFetched {...retry} says={t(($) => $.print.notFetched)} />
}

/** The dialog, fetched when it is wanted. */
export const DeferredPrintDialog = deferDialog<ComponentProps<typeof PrintDialog>>(
  () => import('./PrintDialog.tsx').then((each) => each.PrintDialog),
  ['printing'],
  NoPrinting,
)
