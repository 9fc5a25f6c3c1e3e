import { useTranslation } from 'react-i18next'
import { isFilled } from '../../../core/blank.ts'
import { daysLeft } from '../../../core/days.ts'
import { noteTextOf } from '../../../core/derive/noteLines.ts'
import { localAppointment } from '../../../core/derive/otherClock.ts'
import type { NotePartId } from '../../../core/derive/noteRoles.ts'
import type { NotePart } from '../../../core/derive/pocketNotes.ts'
import { timeIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { useToday } from '../../../shell/useToday.ts'
import { useDaysLeft } from '../../../shell/useDaysLeft.ts'
import { useNotes } from '../useNotes.ts'
import { pocketNotesHash } from '../usePocketNotes.ts'
import { Strengths } from './Day.tsx'
import * as slip from '../Slip.module.css'
import * as styles from './Day.module.css'

/** How many lines of a part are shown; the rest is on the whole slip. */
const shown = 3

/** Parts that were for the day alone. */
const past: readonly NotePartId[] = ['interview', 'strengths', 'bring', 'next-step']

/** The slip of an interview that is over, and what may come now: another one, or a new day for this one. */
export const Spent = () => {
  const { t, i18n } = useTranslation()
  const parts = useNotes()
  const today = useToday()
  const here = localAppointment(usePreparation(({ interview }) => interview.fields))
  const ago = useDaysLeft(daysLeft(today, here))
  const time = isFilled(here.time) ? timeIn(languageOf(i18n.language), here.time) : ''
  const isEmpty = parts.every(({ lines }) => lines.length === 0)
  return (
    <div className={slip.place} data-spent="">
      <aside className={`${slip.slip} ${styles.spent}`} aria-labelledby="slip-heading" data-slip="">
        <div className={slip.head}>
          <h2 id="slip-heading" className={slip.heading}>
            {t(($) => $.slip.heading)}
          </h2>
          <p>{[ago, time].filter(Boolean).join(', ')}</p>
        </div>
        <Strengths part={parts.find(({ id }) => id === 'strengths')} />
        {parts
          .filter(({ id, lines }) => lines.length > 0 && !past.includes(id))
          .map((part) => (
            <Said key={part.id} part={part} />
          ))}
        {!isEmpty && (
          <p className={styles.whole}>
            <a href={pocketNotesHash}>{t(($) => $.day.whole)}</a>
          </p>
        )}
      </aside>
      <p className={styles.then}>
        <a href="#preparations">{t(($) => $.afterwards.again)}</a>
        <a href="#when">{t(($) => $.afterwards.moved)}</a>
      </p>
    </div>
  )
}

const Said = ({ part: { id, task, lines } }: { part: NotePart }) => {
  const { t } = useTranslation()
  if (id === 'interview') return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>
        <a href={`#${task}`}>{t(($) => $.slip.parts[id])}</a>
      </h3>
      <ul className={styles.lines}>
        {lines.slice(0, shown).map((line) => (
          <li key={line.id} dir="auto">
            {noteTextOf(id, line).main}
          </li>
        ))}
      </ul>
    </section>
  )
}
