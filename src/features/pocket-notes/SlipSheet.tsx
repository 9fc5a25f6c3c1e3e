import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linesToRead } from '../../core/derive/readAloud.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useModal } from '../../ui/useModal.ts'
import { NotesActs } from './NotesActs.tsx'
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
  const read = toRead.length > 0 ? () => setReading(true) : undefined
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
            <h2 id="sheet-title" className={notes.title} tabIndex={-1}>
              {page(($) => $.slip.heading)}
            </h2>
            <NotesActs className={styles.acts} onRead={read} onPrint={onPrint} />
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
