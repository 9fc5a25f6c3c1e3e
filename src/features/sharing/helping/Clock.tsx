import { useTranslation } from 'react-i18next'
import { durationIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { Button } from '../../../ui/Button.tsx'
import { useClock, zones } from './useClock.ts'
import { useHelpingWords } from './useQuestions.ts'
import * as styles from './Helping.module.css'

const zoneAt = (seconds: number): 'goOn' | 'good' | 'roundOff' =>
  seconds < zones.good ? 'goOn' : seconds < zones.roundOff ? 'good' : 'roundOff'

/** How long the answer has been, and what that means, in words beside a line. */
export const Clock = () => {
  const t = useHelpingWords()
  const { i18n } = useTranslation()
  const { seconds, isRunning, start, stop } = useClock()
  const time = durationIn(languageOf(i18n.language), seconds)
  return (
    <div className={styles.clock}>
      <p className={styles.time}>
        {/* A name hides what it names from readers, so that it says the digits too. */}
        <span role="timer" aria-label={`${t(($) => $.clock.label)} ${time}`}>
          {time}
        </span>
        <span className={styles.zone}>{(isRunning || seconds > 0) && t(($) => $.clock[zoneAt(seconds)])}</span>
        <Button look="text" onClick={isRunning ? stop : start}>
          {isRunning ? t(($) => $.clock.stop) : t(($) => $.clock.start)}
        </Button>
      </p>
      <div className={styles.track} aria-hidden="true">
        <span className={styles.run} style={{ transform: `scaleX(${Math.min(1, seconds / zones.roundOff)})` }} />
      </div>
    </div>
  )
}
