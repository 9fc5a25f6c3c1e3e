import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../../../core/catalogue/exercise.ts'
import type { Reading } from '../../../core/practice/clock.ts'
import { durationIn } from '../../../i18n/dates.ts'
import { numberIn } from '../../../i18n/i18n.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { endOf } from '../../../core/practice/ending.ts'
import { countOf, leftOf, lineOf, passedOf } from '../../../core/practice/face.ts'
import * as styles from './Face.module.css'

type Props = { rehearsal: Rehearsal; reading: Reading }

/** The face of the clock: what to do now in words, the time in large digits, a thin line. */
export const Face = ({ rehearsal, reading }: Props) => {
  const { t, i18n } = useTranslation('rehearsal')
  const { phase, step, index, zone } = reading
  const language = languageOf(i18n.language)
  const count = countOf(reading)
  const zoneWords = useZoneWords(rehearsal, reading)
  const breathes = rehearsal.kind === 'breathing'
  const marks = breathes ? [] : step.zones.slice(1)
  return (
    <div className={styles.face} data-phase={phase} data-step={step.name}>
      <p className={styles.zone}>{zoneWords}</p>
      <div className={styles.time}>
        <p className={styles.digits} role="timer">
          {count === undefined ? durationIn(language, passedOf(reading)) : numberIn(count, language)}
        </p>
        {breathes && (phase === 'running' || phase === 'paused') && (
          <p className={styles.left}>{t(($) => $.left, { time: durationIn(language, leftOf(reading)) })}</p>
        )}
      </div>
      <div className={styles.line} data-breath={breathes || undefined} aria-hidden="true">
        {marks.map(({ name, from }) => (
          <span
            key={name}
            className={styles.mark}
            data-here={phase !== 'ready' && name === zone.name ? '' : undefined}
            style={{ insetInlineStart: `${(100 * from) / step.seconds}%` }}
          />
        ))}
        {/* Another step begins its line anew. */}
        <span key={index} className={styles.drawn} style={{ transform: `scaleX(${lineOf(reading)})` }} />
      </div>
    </div>
  )
}

const useZoneWords = (rehearsal: Rehearsal, reading: Reading): string => {
  const { t } = useTranslation('rehearsal')
  switch (reading.phase) {
    case 'ready':
      return t(($) => $.aim[rehearsal.kind], { ...rehearsal })
    case 'running':
      return t(($) => $.zones[reading.zone.name])
    case 'paused':
      return t(($) => $.state.paused)
    case 'ended':
      return t(($) => $.state[endOf(rehearsal.kind, reading)])
  }
}
