import { useTranslation } from 'react-i18next'
import { durationIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { Button } from '../../../ui/Button.tsx'
import { TimeLine } from '../../../ui/TimeLine.tsx'
import { useClock, zones } from './useClock.ts'
import { useHelpingWords } from './useQuestions.ts'
import * as styles from './Helping.module.css'

const zoneAt = (seconds: number): 'goOn' | 'good' | 'roundOff' =>
  seconds < zones.good ? 'goOn' : seconds < zones.roundOff ? 'good' : 'roundOff'

/** How long the answer has been, and what that means, in words beside a line. */
export const Clock = ({ runsAtFirst }: { runsAtFirst: boolean }) => {
  const t = useHelpingWords()
  const { i18n } = useTranslation()
  const { seconds, starts, isRunning, start, stop } = useClock(runsAtFirst)
  const time = durationIn(languageOf(i18n.language), seconds)
  const hasRun = runsAtFirst || isRunning || seconds > 0
  return (
    <div>
      <p className={styles.time}>
        {/* A name hides what it names from readers, so that it says the digits too. */}
        <span role="timer" aria-label={`${t(($) => $.clock.label)} ${time}`}>
          {time}
        </span>
        <span className={styles.zone}>{hasRun && t(($) => $.clock[zoneAt(seconds)])}</span>
        <Button look="text" onClick={isRunning ? stop : start}>
          {t(($) => $.clock[isRunning ? 'stop' : hasRun ? 'again' : 'start'])}
        </Button>
      </p>
      <TimeLine
        // Each start draws a new line, because the old one would sweep back to its beginning.
        key={starts}
        marks={[zones.good / zones.roundOff]}
        drawn={Math.min(1, seconds / zones.roundOff)}
        isRunning={isRunning}
      />
    </div>
  )
}
