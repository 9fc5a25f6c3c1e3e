import { useTranslation } from 'react-i18next'
import { BackLink } from './BackLink.tsx'

/** Stands in for the notes when their script can't be fetched. */
export const NotFetched = ({ onLeave }: { onLeave: () => void }) => {
  const { t } = useTranslation()
  return (
    <main>
      <BackLink onLeave={onLeave} />
      <p role="alert">{t(($) => $.slip.notFetched)}</p>
    </main>
  )
}
