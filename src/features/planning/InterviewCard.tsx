import { useTranslation } from 'react-i18next'
import { dateIn, timeIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { isFilled, trimmed } from '../../core/blank.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { daysLeft } from '../../core/days.ts'
import { localAppointment, otherClockOf } from '../../core/derive/otherClock.ts'
import { kindsIn } from '../../core/derive/kinds.ts'
import { zoneIn } from '../../shell/otherClock.ts'
import { linkIn, shownLink } from '../../core/derive/planning/meeting.ts'
import { useStage } from '../../shell/useStage.ts'
import { useToday } from '../../shell/useToday.ts'
import { useDaysLeft } from '../../shell/useDaysLeft.ts'
import * as styles from './Interview.module.css'

type Props = {
  /** The question of when it is stands above. */
  isAsking: boolean
}

/** What is known about the interview: the days left, when, what kind of meeting, where, with whom. */
export const InterviewCard = ({ isAsking }: Props) => {
  const { t } = useTranslation()
  const today = useToday()
  const life = useStage()
  const fields = usePreparation(({ interview }) => interview.fields)
  const here = localAppointment(fields)
  const left = useDaysLeft(daysLeft(today, here))
  const kinds = kindsIn(fields)
  const isTimed = !isAsking && (life !== 'tonight' || isFilled(fields.zone))
  return (
    <div className={styles.card}>
      {(isTimed || kinds.length > 0) && (
        <p className={styles.line}>
          {isTimed && left !== '' && <span id="interview-left">{left}</span>}
          {isTimed && <Time />}
          {kinds.map((kind) => (
            <span key={kind}>{t(($) => $.kinds[kind])}</span>
          ))}
        </p>
      )}
      <Facts />
    </div>
  )
}

/** The time; the time here too, where it is meant in another zone. */
const Time = () => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const today = useToday()
  const fields = usePreparation(({ interview }) => interview.fields)
  const { time, zone } = fields
  if (!isFilled(time)) return null
  const here = otherClockOf(fields)
  const said = timeIn(language, time)
  const meant = isFilled(zone) ? `${said} (${zoneIn(zone)})` : said
  if (!here) return <span>{meant}</span>
  const timeHere = timeIn(language, here.time)
  const hereToo =
    here.date === undefined
      ? t(($) => $.when.here, { time: timeHere })
      : t(($) => $.when.hereOnDay, { day: dateIn(language, here.date, today), time: timeHere })
  return <span>{`${meant}, ${hereToo}`}</span>
}

const Facts = () => {
  const { t } = useTranslation()
  const place = usePreparation(({ interview }) => trimmed(interview.fields.place))
  const rows = usePreparation(({ interview }) => interview.rows)
  const people = rows
    .map(({ id, fields }) => ({ id, text: [fields.name, fields.role].filter(isFilled).join(', ') }))
    .filter(({ text }) => text !== '')
  const link = linkIn(place)
  if (!place && people.length === 0) return null
  return (
    <dl className={styles.facts}>
      {place && (
        <div className={styles.fact}>
          <dt>{t(($) => $.when.place)}</dt>
          <dd dir="auto">
            {link === undefined ? (
              place
            ) : (
              <a href={link} target="_blank" rel="noopener noreferrer">
                {shownLink(link)}
              </a>
            )}
          </dd>
        </div>
      )}
      {people.length > 0 && (
        <div className={styles.fact}>
          <dt>{t(($) => $.when.people)}</dt>
          {people.map(({ id, text }) => (
            <dd key={id} dir="auto">
              {text}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}
