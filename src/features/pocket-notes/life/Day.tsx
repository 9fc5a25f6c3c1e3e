import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFilled, trimmed } from '../../../core/blank.ts'
import { capital, dateIn, timeIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { daysLeft } from '../../../core/days.ts'
import { localAppointment, otherClockOf } from '../../../core/derive/otherClock.ts'
import { linkIn, mapOf, shownLink } from '../../../core/derive/planning/meeting.ts'
import { linesToRead } from '../../../core/derive/readAloud.ts'
import type { NotePart } from '../../../core/derive/pocketNotes.ts'
import { peopleMet, whomToCall } from '../../../core/derive/theDay.ts'
import { memoize } from '../../../core/memoize.ts'
import { kindsIn } from '../../../core/derive/kinds.ts'
import { zoneIn } from '../../../shell/otherClock.ts'
import { deferDialog } from '../../../shell/onDemand.tsx'
import { DialogBoundary } from '../../../shell/DialogBoundary.tsx'
import { usePreparation } from '../../../shell/useStore.ts'
import { useToday } from '../../../shell/useToday.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { SlipPart } from '../SlipPart.tsx'
import { useNextLine } from '../useNextLine.ts'
import { useNotes } from '../useNotes.ts'
import { pocketNotesHash } from '../usePocketNotes.ts'
import { Bag } from './Bag.tsx'
import * as slip from '../Slip.module.css'
import * as styles from './Day.module.css'

const ReadAloud = deferDialog(
  () => import('../ReadAloud.tsx').then((module) => module.ReadAloud),
  ['notes', 'exercises'],
)

const peopleOf = memoize(peopleMet)
const phoneOf = memoize(whomToCall)

/** The slip on the day itself: when and where first, whom, the strengths, the bag; what else it says where there is room. */
export const Day = () => {
  const { t } = useTranslation()
  const parts = useNotes()
  const next = useNextLine()
  const people = usePreparation(peopleOf)
  const strengths = parts.find(({ id }) => id === 'strengths')
  const rest = parts.filter(({ id, lines }) => lines.length > 0 && !['interview', 'strengths', 'bring'].includes(id))
  const toRead = linesToRead(parts)
  const [isReading, setReading] = useState(false)
  return (
    <div className={slip.place}>
      <aside className={`${slip.slip} ${styles.day}`} aria-labelledby="slip-heading" data-slip="">
        <When />
        <Where />
        {people.length > 0 && (
          <section className={styles.part}>
            <h3 className={styles.heading}>
              <a href="#interview">{t(($) => $.day.people)}</a>
            </h3>
            <ul className={styles.lines}>
              {people.map(({ id, text }) => (
                <li key={id} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Strengths part={strengths} />
        <Bag />
        {rest.length > 0 && (
          <ul className={`${slip.parts} ${styles.rest}`}>
            {rest.map((part) => (
              <SlipPart key={part.id} part={part} settles={false} write={undefined} />
            ))}
          </ul>
        )}
      </aside>
      <p className={styles.acts}>
        {toRead.length > 0 ? (
          <Button look="filled" onClick={() => setReading(true)}>
            {t(($) => $.day.readAloud)}
          </Button>
        ) : (
          next && (
            <ButtonLink look="filled" href={`#${next.task}`}>
              {next.write}
            </ButtonLink>
          )
        )}
        <a href={pocketNotesHash}>{t(($) => $.day.whole)}</a>
        <a href="#plan-for-nerves">{t(($) => $.day.breathe)}</a>
      </p>
      {isReading && toRead.length > 0 && (
        <DialogBoundary where="read aloud" onClose={() => setReading(false)}>
          <ReadAloud lines={toRead} onClose={() => setReading(false)} />
        </DialogBoundary>
      )}
    </div>
  )
}

/** The three strengths that matter most. */
export const Strengths = ({ part }: { part: NotePart | undefined }) => {
  const { t } = useTranslation()
  if (!part || part.lines.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>
        <a href="#rank-strengths">{t(($) => $.slip.parts.strengths)}</a>
      </h3>
      <ol className={`${styles.lines} ${styles.strengths}`}>
        {part.lines.slice(0, 3).map(({ id, texts }) => (
          <li key={id} dir="auto">
            {texts.main ?? texts.proof}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The time in large figures; the time there too, where the clocks there show another. */
const When = () => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const today = useToday()
  const fields = usePreparation(({ interview }) => interview.fields)
  const here = localAppointment(fields)
  const { kind } = daysLeft(today, here)
  const day = t(($) => $.when.days[kind === 'tonight' ? kind : 'today'])
  const time = trimmed(here.time)
  const there = otherClockOf(fields) && isFilled(fields.time) && isFilled(fields.zone)
  return (
    <>
      <div className={styles.head}>
        <h2 id="slip-heading" className={styles.heading}>
          <span className="visually-hidden">{`${t(($) => $.slip.heading)}, `}</span>
          <span>{time === '' ? capital(language, dateIn(language, today, today)) : day}</span>
        </h2>
        <a href="#interview">{time === '' ? t(($) => $.when.timeAndPlace) : t(($) => $.when.edit)}</a>
      </div>
      <p className={styles.time}>{time === '' ? day : timeIn(language, time)}</p>
      {there && (
        <p className={styles.there}>{`${timeIn(language, fields['time'] ?? '')} (${zoneIn(fields['zone'] ?? '')})`}</p>
      )}
    </>
  )
}

/** Whose place it is and where, the kind of meeting, and the ways there: a map and a number to call. Nothing is fetched before they are followed. */
const Where = () => {
  const { t } = useTranslation()
  const fields = usePreparation(({ interview }) => interview.fields)
  const place = trimmed(fields.place)
  const phone = usePreparation(phoneOf)
  const kinds = kindsIn(fields)
  const link = linkIn(place)
  const map = mapOf(place)
  const company = trimmed(fields.company)
  const shown = link === undefined ? place : ''
  const where = shown.includes(company) ? shown : [company, shown].filter(isFilled).join(', ')
  return (
    <>
      {where !== '' && (
        <p className={styles.place} dir="auto">
          {where}
        </p>
      )}
      {link !== undefined && (
        <p className={styles.place}>
          <a href={link} target="_blank" rel="noopener noreferrer">
            {shownLink(link)}
          </a>
        </p>
      )}
      {kinds.length > 0 && (
        <ul className={styles.kinds}>
          {kinds.map((kind) => (
            <li key={kind}>{t(($) => $.kinds[kind])}</li>
          ))}
        </ul>
      )}
      {(map ?? phone) && (
        <ul className={styles.ways}>
          {map && (
            <li>
              <ButtonLink className={styles.way} href={map} target="_blank" rel="noopener noreferrer">
                <span>{t(($) => $.day.map)}</span>
                <span className={styles.whereTo}>{new URL(map).host.replace('www.', '')}</span>
              </ButtonLink>
            </li>
          )}
          {phone && (
            <li>
              <ButtonLink className={styles.way} href={phone.call}>
                <span>{phone.whom === '' ? t(($) => $.day.call) : t(($) => $.day.callWhom, phone)}</span>
                <span className={styles.whereTo}>{phone.number}</span>
              </ButtonLink>
            </li>
          )}
        </ul>
      )}
    </>
  )
}
