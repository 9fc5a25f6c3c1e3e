import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'

type Props = {
  className: string | undefined
  /** Is missing where there is nothing to read. */
  onRead: (() => void) | undefined
  onPrint: () => void
}

/** What can be done with the notes as a whole. */
export const NotesActs = ({ className, onRead, onPrint }: Props) => {
  const { t } = useTranslation('notes')
  const { t: page } = useTranslation('page')
  return (
    <p className={className}>
      {onRead && (
        <Button look="text" onClick={onRead}>
          {t(($) => $.reading.open)}
        </Button>
      )}
      <Button look="text" onClick={onPrint}>
        {page(($) => $.print.open)}
      </Button>
    </p>
  )
}
