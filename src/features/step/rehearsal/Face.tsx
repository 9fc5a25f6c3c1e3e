import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../../../core/catalogue/exercise.ts'
import type { Reading } from '../../../core/practice/clock.ts'
import { durationIn } from '../../../i18n/dates.ts'
import { numberIn } from '../../../i18n/i18n.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { endOf } from '../../../core/practice/ending.ts'
import { countOf, leftOf, lineOf, passedOf } from '../../../core/practice/face.ts'
import type { Zone } from '../../../core/practice/steps.ts'
import { TimeLine } from '../../../ui/TimeLine.tsx'
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
  const shareOf = ({ from }: Zone) => from / step.seconds
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
      {/* Another step begins its line anew. */}
      <TimeLine
        key={index}
        marks={marks.map(shareOf)}
        here={phase === 'ready' ? undefined : shareOf(zone)}
        drawn={lineOf(reading)}
        isRunning={phase === 'running'}
      />
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
