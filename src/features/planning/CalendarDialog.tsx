import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { languageOf } from '../../i18n/languages.ts'
import { trimmed } from '../../core/blank.ts'
import { identify } from '../../core/identity.ts'
import { openOf, ownTaskOf } from '../../core/document/preparation.ts'
import { setPlan } from '../../core/document/planSettings.ts'
import { withKindMinutes } from '../../core/derive/planning/kindMinutes.ts'
import { isRemaining, allStepsOf } from '../../core/derive/progress.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { download } from '../../ui/download.ts'
import { Field } from '../../ui/Field.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { calendarOf } from '../../core/calendar/events.ts'
import { minuteOf, timeOfDay, dateOf } from '../../core/days.ts'
import { blockEntries, interviewEntry } from '../../core/derive/planning/entries.ts'
import { fileNameOf } from '../../core/fileName.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import * as styles from './CalendarDialog.module.css'

/** The most minutes before the interview at which a person may leave. */
const mostMinutes = 1440

/** Makes the calendar file: the interview, when to leave, and the blocks of preparation if wanted. */
export const CalendarDialog = ({ onClose }: { onClose: () => void }) => {
  const { t, i18n } = useTranslation('planning')
  const { t: tasks } = useTranslation('tasks')
  const { t: page } = useTranslation('page')
  const store = usePreparationStore()
  const leave = usePreparation(({ plan }) => plan?.leaveBefore)
  const hasTime = usePreparation(({ interview }) => minuteOf(interview.fields.time) !== undefined)
  const [typed, setTyped] = useState(leave === undefined ? '' : String(leave))
  const [withBlocks, setWithBlocks] = useState(false)
  const [blockTime, setBlockTime] = useState('19:00')
  const [leaveId, blocksId, timeId] = [useId(), useId(), useId()]
  const writeLeave = (text: string) => {
    setTyped(text)
    const number = Number(text)
    const isMinutes = /^\s*\d+\s*$/.test(text) && number > 0 && number <= mostMinutes
    store.change(setPlan({ leaveBefore: isMinutes ? number : undefined }))
  }
  const save = () => {
    const preparation = openOf({ document: identify(store), openId: store.open().id })
    const company = trimmed(preparation.interview.fields.company)
    const words = {
      interview: company === '' ? t(($) => $.calendar.interview) : t(($) => $.calendar.interviewAt, { company }),
      block: company === '' ? t(($) => $.calendar.block) : t(($) => $.calendar.blockFor, { company }),
      contact: t(($) => $.facts.contact),
      practice: t(($) => $.calendar.practice),
      titleOf: (id: string) =>
        taskOf(id)
          ? tasks(($) => $.tasks[id as TaskId].title)
          : trimmed(ownTaskOf(preparation, id)?.title) || page(($) => $.own.untitled),
    }
    const interview = interviewEntry(preparation, words)
    if (!interview) return
    const stamp = new Date()
    const here = localAppointment(preparation.interview.fields)
    const { minutesADay, daysOff, pinned } = preparation.plan ?? {}
    const steps = withKindMinutes(allStepsOf(preparation).filter(isRemaining), preparation)
    const today = dateOf(stamp)
    const now = timeOfDay(stamp)
    const when = { today, now, interviewDate: here.date, interviewTime: here.time }
    const plan = { steps, ...when, minutesADay, daysOff, pinned }
    const text = calendarOf({
      interview,
      blocks: withBlocks ? blockEntries(preparation, plan, blockTime, words) : [],
      stamp,
      sequence: Math.floor(stamp.getTime() / 60_000),
      language: languageOf(i18n.language),
      words: { evening: t(($) => $.calendar.evening), leave: t(($) => $.calendar.leave) },
      leaveBefore: preparation.plan?.leaveBefore,
    })
    const name = fileNameOf([page(($) => $.header.name), company], 'ics')
    if (text !== undefined) download(name, text, 'text/calendar;charset=utf-8')
    onClose()
  }
  return (
    <Dialog title={t(($) => $.calendar.title)} onClose={onClose}>
      <p>{t(($) => $.calendar.text)}</p>
      {hasTime && (
        <Field boxId={leaveId} label={t(($) => $.calendar.leaveBefore)} hint={t(($) => $.calendar.leaveHint)}>
          <TextLine
            id={leaveId}
            className={styles.minutes}
            inputMode="numeric"
            aria-describedby={`${leaveId}-hint`}
            value={typed}
            onChange={(event) => writeLeave(event.target.value)}
          />
        </Field>
      )}
      <div className={styles.tick}>
        <Tick id={blocksId} checked={withBlocks} onChange={(event) => setWithBlocks(event.target.checked)} />
        <label htmlFor={blocksId}>{t(($) => $.calendar.blocks)}</label>
      </div>
      {withBlocks && (
        <Field boxId={timeId} label={t(($) => $.calendar.blockTime)}>
          <TextLine
            id={timeId}
            className={styles.time}
            type="time"
            value={blockTime}
            onChange={(event) => setBlockTime(event.target.value)}
          />
        </Field>
      )}
      <DialogActions>
        <Button look="filled" onClick={save}>
          {t(($) => $.calendar.save)}
        </Button>
        <Button look="text" onClick={onClose}>
          {t(($) => $.calendar.cancel)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
