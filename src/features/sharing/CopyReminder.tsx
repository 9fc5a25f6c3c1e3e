import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { dateOf } from '../../core/days.ts'
import { readDevice, remember } from '../../shell/device.ts'
import { leaveFocus } from '../../shell/leaveFocus.ts'
import { isCopyDue, lengthOf } from './lastCopy.ts'
import * as styles from '../../shell/Notice.module.css'

const local = () => localStorage

/** Says once, when the page is opened, that there is much to lose and no copy. Nothing else may be on show. */
export const CopyReminder = ({ onSave }: { onSave: () => void }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const loaded = useStoreState((state) => state.loaded)
  const isBusy = useStoreState(({ problem, saving, undo }) => Boolean(problem ?? undo) || saving === 'failed')
  const [due, setDue] = useState(false)
  useLayoutEffect(() => {
    if (!loaded) return
    const { document, returning } = store.state.getState()
    const now = dateOf(new Date())
    // Before the first painting, so that nothing moves.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setDue(returning && isCopyDue(readDevice(local), { length: lengthOf(document), today: now }))
  }, [loaded, store])
  if (!due || isBusy) return null
  const settle = () => {
    remember(local, { remindedOn: dateOf(new Date()) })
    setDue(false)
  }
  return (
    <section ref={leaveFocus} className={styles.notice} aria-label={t(($) => $.backup.save)}>
      <p>{t(($) => $.backup.reminder)}</p>
      <p className={styles.acts}>
        <Button
          look="text"
          onClick={() => {
            settle()
            onSave()
          }}
        >
          {t(($) => $.backup.save)}
        </Button>
        <Button look="text" onClick={settle}>
          {t(($) => $.backup.later)}
        </Button>
      </p>
    </section>
  )
}
