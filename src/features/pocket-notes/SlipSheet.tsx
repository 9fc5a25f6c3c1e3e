import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linesToRead } from '../../core/derive/readAloud.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useModal } from '../../ui/useModal.ts'
import { NotesParts } from './NotesParts.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { useDragDown } from './useDragDown.ts'
import { useNotes } from './useNotes.ts'
import * as notes from './PocketNotes.module.css'
import * as styles from './SlipSheet.module.css'

type Props = { onClose: () => void; onPrint: () => void }

/** The slip lifted by its upper edge, over the page: the same paper from below the header down. */
export const SlipSheet = ({ onClose, onPrint }: Props) => {
  const { t } = useTranslation('notes')
  const { t: page } = useTranslation('page')
  const dialog = useModal()
  const drag = useDragDown(dialog, onClose)
  const parts = useNotes()
  const toRead = linesToRead(parts)
  const [isReading, setReading] = useState(false)
  return (
    <>
      <dialog
        ref={dialog}
        className={styles.lifted}
        aria-labelledby="sheet-title"
        onCancel={(event) => {
          event.preventDefault()
          onClose()
        }}
        onClick={(event) => {
          if (event.target === event.currentTarget) onClose()
        }}
      >
        <div className={`${notes.sheet} ${styles.paper}`}>
          <div className={styles.head} {...drag}>
            <h2 id="sheet-title" className={notes.title} tabIndex={-1} autoFocus>
              {page(($) => $.slip.heading)}
            </h2>
            <p className={styles.acts}>
              {toRead.length > 0 && (
                <Button look="text" onClick={() => setReading(true)}>
                  {t(($) => $.reading.open)}
                </Button>
              )}
              <Button look="text" onClick={onPrint}>
                {page(($) => $.print.open)}
              </Button>
            </p>
            <button type="button" className={styles.close} onClick={onClose}>
              <Icon name="chevron" />
              <span className="visually-hidden">{t(($) => $.putDown)}</span>
            </button>
          </div>
          <NotesParts parts={parts} heading="h3" />
        </div>
      </dialog>
      {isReading && toRead.length > 0 && <ReadAloud lines={toRead} onClose={() => setReading(false)} />}
    </>
  )
}
