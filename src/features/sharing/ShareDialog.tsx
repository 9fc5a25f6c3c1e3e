import { useId, useState, type ReactElement } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { countNoteLines } from '../../core/derive/pocketNotes.ts'
import { identify } from '../../core/identity.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { Move } from './Move.tsx'
import { ShareSlip } from './ShareSlip.tsx'
import { ShareTicks } from './ShareTicks.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

const purposes = ['practise', 'slip', 'device', 'ticks'] as const
type Purpose = (typeof purposes)[number]

/** Asks what to share it for; each purpose says what goes along and shows it. Nothing else changes. */
export const ShareDialog = ({ onClose }: { onClose: () => void }) => {
  const store = usePreparationStore()
  const [purpose, setPurpose] = useState<Purpose>()
  const props = { onBack: () => setPurpose(undefined), onClose }
  const choose = (next: Purpose) => {
    // What comes back, or goes to another device, is known by the preparation's identity.
    if (next === 'practise' || next === 'device') identify(store)
    setPurpose(next)
  }
  switch (purpose) {
    case 'practise':
      return <InviteDialog {...props} />
    case 'slip':
      return <ShareSlip {...props} />
    case 'device':
      return <Move {...props} />
    case 'ticks':
      return <ShareTicks {...props} />
    case undefined:
      return <Purposes onChoose={choose} onClose={onClose} />
  }
}

/** What goes along, in one line. */
const useGoes = () => {
  const t = useSharingWords()
  const count = usePreparation(countNoteLines)
  return (purpose: Purpose): string => {
    if (purpose !== 'slip') return t(($) => $.purposes[purpose].goes)
    return count === 0 ? t(($) => $.purposes.slip.empty) : t(($) => $.purposes.slip.goes, { count })
  }
}

const Purposes = ({ onChoose, onClose }: { onChoose: (purpose: Purpose) => void; onClose: () => void }) => {
  const t = useSharingWords()
  const goes = useGoes()
  return (
    <Dialog title={t(($) => $.title)} onClose={onClose}>
      <ul className={styles.purposes} role="list">
        {purposes.map((purpose) => (
          <PurposeRow
            key={purpose}
            title={t(($) => $.purposes[purpose].title)}
            goes={goes(purpose)}
            onChoose={() => onChoose(purpose)}
          />
        ))}
      </ul>
      <p className={styles.meta}>{t(($) => $.intro)}</p>
      <DialogActions>
        <Button look="text" onClick={onClose}>
          {t(($) => $.close)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type RowProps = { title: string; goes: string; onChoose: () => void }

const PurposeRow = ({ title, goes, onChoose }: RowProps): ReactElement => {
  const id = useId()
  return (
    <li>
      <button
        type="button"
        className={styles.purpose}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-goes`}
        onClick={onChoose}
      >
        <span id={`${id}-title`} className={styles.label}>
          {title}
        </span>
        <Icon name="chevron" className={styles.chevron} />
        <span id={`${id}-goes`} className={styles.meta}>
          {goes}
        </span>
      </button>
    </li>
  )
}
