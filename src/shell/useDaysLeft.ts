import { useTranslation } from 'react-i18next'
import type { DaysLeft } from '../core/days.ts'

/** How far away it is, in words. */
export const useDaysLeft = ({ kind, days: count }: DaysLeft): string => {
  const { t } = useTranslation()
  switch (kind) {
    case 'none':
      return ''
    case 'future':
      return t(($) => $.when.left, { count })
    case 'past':
      return t(($) => $.when.ago, { count })
    default:
      return t(($) => $.when.days[kind])
  }
}
