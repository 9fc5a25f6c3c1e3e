import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signal } from '../../../shell/device.ts'
import { Tick } from '../../../ui/Tick.tsx'
import * as styles from './Rehearsal.module.css'

type Props = {
  signal: Signal
  /** What this device can do; the rest isn't offered. */
  able: Signal
  switchTo: (name: keyof Signal, on: boolean) => void
}

/** A switch for each way in which the end makes itself known. */
export const Signals = ({ signal, able, switchTo }: Props) => {
  const { t } = useTranslation('rehearsal')
  const id = useId()
  const names = (['tone', 'vibration'] as const).filter((name) => able[name])
  if (names.length === 0) return null
  return (
    <fieldset>
      <legend className={styles.meta}>{t(($) => $.signal.legend)}</legend>
      <div className={styles.signals}>
        {names.map((name) => (
          <div key={name} className={styles.signal}>
            <Tick
              id={`${id}-${name}`}
              checked={signal[name]}
              onChange={(event) => switchTo(name, event.target.checked)}
            />
            <label className={styles.signalLabel} htmlFor={`${id}-${name}`}>
              {t(($) => $.signal[name])}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
