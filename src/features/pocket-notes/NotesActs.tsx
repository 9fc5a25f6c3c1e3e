import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'

type Props = {
  className: string | undefined
  /** Absent where nothing is written that could be read aloud: the button is left out then. */
  onRead: (() => void) | undefined
  onPrint: () => void
}

/** The buttons that read the notes aloud and print them. */
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
