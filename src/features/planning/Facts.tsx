import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFilled } from '../../core/blank.ts'
import { interviewKey, setDone, setText, type Preparation } from '../../core/document/preparation.ts'
import { usePreparation, usePreparationStore, usePreparationKey } from '../../shell/useStore.ts'
import { changeByKey } from '../../shell/useWriting.ts'
import { Button } from '../../ui/Button.tsx'
import { isDate, minuteOf } from '../../core/days.ts'
import { FactField } from './FactField.tsx'
import { Kinds } from './Kinds.tsx'
import { People } from './People.tsx'
import { isZone } from '../../core/zones.ts'
import * as styles from './Facts.module.css'

const at = (field: string) => ({ key: interviewKey, field })

/** The facts of the interview, edited in place. */
export const Facts = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('planning')
  const group = useRef<HTMLElement>(null)
  const headingId = useId()
  const isKnown = usePreparation(isMoreKnown)
  // The button stays when something is written below it: nothing moves.
  const [isFolded] = useState(!isKnown)
  const [isOpen, setIsOpen] = useState(isKnown)
  if (isKnown && !isOpen) setIsOpen(true)
  const moreId = useId()
  useEffect(() => group.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={group} className={styles.facts} tabIndex={-1} data-facts="" aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t(($) => $.facts.legend)}
      </h2>
      <When />
      <FactField place={at('place')} label={t(($) => $.facts.place)} />
      {isFolded && (
        <p>
          <Button look="text" aria-expanded={isOpen} aria-controls={moreId} onClick={() => setIsOpen(!isOpen)}>
            {t(($) => $.facts.more)}
          </Button>
        </p>
      )}
      <div id={moreId} hidden={!isOpen}>
        <More />
      </div>
      <p>
        <Button onClick={onClose}>{t(($) => $.facts.done)}</Button>
      </p>
    </section>
  )
}

const first: readonly string[] = ['when', 'date', 'time', 'zone', 'place']

/** Whether more is known than when and where it is. */
const isMoreKnown = ({ interview: { fields, rows, others } }: Preparation): boolean =>
  rows.length > 0 ||
  others !== undefined ||
  Object.entries(fields).some(([id, text]) => !first.includes(id) && isFilled(text))

/** The facts besides when and where. */
const More = () => {
  const { t } = useTranslation('planning')
  return (
    <div className={styles.more}>
      <div className={styles.pair}>
        <FactField place={at('company')} label={t(($) => $.facts.company)} />
        <FactField place={at('role')} label={t(($) => $.facts.role)} />
      </div>
      <Kinds />
      <People />
      <FactField place={at('contact')} label={t(($) => $.facts.contact)} hint={t(($) => $.facts.contactHint)} />
      <fieldset className={styles.own}>
        <legend className={styles.legend}>{t(($) => $.facts.own)}</legend>
        <p className={styles.hint}>{t(($) => $.facts.ownHint)}</p>
        <div className={styles.pair}>
          <FactField place={at('salary')} label={t(($) => $.facts.salary)} />
          <FactField place={at('start')} label={t(($) => $.facts.start)} />
        </div>
      </fieldset>
    </div>
  )
}

/** The date, the time, and the zone of both where it isn't the person's own. */
const When = () => {
  const { t } = useTranslation('planning')
  const store = usePreparationStore()
  const preparationKey = usePreparationKey()
  const date = usePreparation(({ interview }) => interview.fields.date ?? '')
  const time = usePreparation(({ interview }) => interview.fields.time ?? '')
  const hasZone = usePreparation(({ interview }) => Boolean(interview.fields.zone))
  const [asksZone, setAsksZone] = useState(hasZone)
  const listId = useId()
  // What a link brought in another form is shown as it is.
  const dateType = date === '' || isDate(date) ? 'date' : 'text'
  const timeType = time === '' || (time.length === 5 && time.includes(':') && minuteOf(time) !== undefined)
  const dated = () =>
    changeByKey(
      store,
      preparationKey,
      (preparation) => setDone(interviewKey, false)(setText({ key: interviewKey, field: 'when' }, 'date')(preparation)),
      at('date'),
    )
  return (
    <>
      <div className={styles.pair}>
        <FactField place={at('date')} label={t(($) => $.facts.date)} type={dateType} onWritten={dated} />
        <FactField place={at('time')} label={t(($) => $.facts.time)} type={timeType ? 'time' : 'text'} />
      </div>
      {asksZone ? (
        <>
          <FactField
            place={at('zone')}
            label={t(($) => $.facts.zone)}
            hint={t(($) => $.facts.zoneHint)}
            doubt={(text) => (text === '' || isZone(text) ? undefined : t(($) => $.facts.unknownZone))}
            list={listId}
            // The button that opened this box is gone, and the focus with it.
            autoFocus={!hasZone}
          />
          <datalist id={listId}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      ) : (
        <p>
          <Button look="text" onClick={() => setAsksZone(true)}>
            {t(($) => $.facts.otherZone)}
          </Button>
        </p>
      )}
    </>
  )
}
