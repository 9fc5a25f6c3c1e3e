import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isFilled, trimmed } from '../../core/blank.ts'
import { isDate } from '../../core/days.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import { capital, dateIn, timeIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { ErrorBoundary } from '../../shell/ErrorBoundary.tsx'
import { usePreparation, useStoreState } from '../../shell/useStore.ts'
import { Interview } from './Interview.tsx'
import { useWayTo } from '../../shell/useAddress.ts'
import { useStage } from '../../shell/useStage.ts'
import { useToday } from '../../shell/useToday.ts'
import type { Elements } from '../../ui/Elements.ts'
import * as styles from './Opening.module.css'

type Props = {
  /** Switches to another interview. */
  which: ReactElement
  /** A single sitting, and the first line to write where the slip stands beside. */
  children: Elements
}

/** The top of the page: what this is, or the day that it is about; when it is; the first line to write. */
export const Opening = ({ which, children }: Props) => {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const life = useStage()
  const returning = useStoreState((state) => state.returning)
  const company = usePreparation(({ interview }) => trimmed(interview.fields.company))
  const role = usePreparation(({ interview }) => trimmed(interview.fields.role))
  const date = usePreparation(({ interview }) => interview.fields.date)
  const time = usePreparation(({ interview }) => localAppointment(interview.fields).time)
  // The question stays on screen while it is being answered by keys, although there is a date already.
  const [isAsking, setAsking] = useState(false)
  const isKnown = isDate(date) && !isAsking
  useWayTo('when', () => {
    setAsking(true)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-interview]')?.focus())
  })
  const name = company || role || t(($) => $.first['heading-back'])
  const language = languageOf(i18n.language)
  const tonight = [t(($) => $.when.days.tonight), isFilled(time) && timeIn(language, time)].filter(Boolean).join(' ')
  const dated = life === 'tonight' ? tonight : capital(language, dateIn(language, date ?? '', today))
  const isOver = life === 'after' && isKnown
  const about = [role, isKnown && company].filter(Boolean).join(', ')
  return (
    <div className={styles.opening} data-life={life}>
      <div className={styles.words}>
        {returning && which}
        <h1 id="interview-day" className={styles.heading} tabIndex={-1}>
          {isOver ? t(($) => $.afterwards.prompt) : isKnown ? dated : returning ? name : t(($) => $.first.heading)}
        </h1>
        {isOver && <p>{t(($) => $.afterwards.hint)}</p>}
        {!isOver && (isKnown || (returning && company)) && about && <p>{about}</p>}
        {!isKnown && !returning && <p>{t(($) => $.first.what)}</p>}
      </div>
      <ErrorBoundary where="interview">
        <Interview isKnown={isKnown} isOver={isOver} onAsking={setAsking} />
      </ErrorBoundary>
      {/* What is asked afterwards would stand without its heading while another day is picked. */}
      {!(isAsking && life === 'after') && children}
    </div>
  )
}
