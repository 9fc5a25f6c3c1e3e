import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { trimmed } from '../../core/blank.ts'
import { ownTaskOf } from '../../core/document/preparation.ts'
import { pinOf, pinTask } from '../../core/document/planSettings.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { titleElementId } from '../../shell/elementIds.ts'
import { Field } from '../../ui/Field.tsx'
import { pressed } from '../../ui/keys.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { addDays, isDate, type PlainDate } from '../../core/days.ts'
import * as styles from './Plan.module.css'

type Props = {
  id: string
  today: PlainDate
  /** The last day that a step can be done on, if there is one. */
  last: PlainDate | undefined
  onChoose: () => void
}

/** Chooses the day of a step, or lets the plan choose. */
export const PinMenu = ({ id, today, last, onChoose }: Props) => {
  const { t } = useTranslation('planning')
  const { t: tasks } = useTranslation('tasks')
  const { t: page } = useTranslation('page')
  const store = usePreparationStore()
  const pin = usePreparation(({ plan }) => pinOf(plan, id) ?? '')
  const own = usePreparation((preparation) => trimmed(ownTaskOf(preparation, id)?.title))
  const boxId = useId()
  const [text, setText] = useState(pin)
  const title = taskOf(id) ? tasks(($) => $.tasks[id as TaskId].title) : own || page(($) => $.own.untitled)
  const tomorrow = addDays(today, 1)
  const canBe = (date: string) => isDate(date) && date >= today && (last === undefined || date <= last)
  const choose = (date: string | undefined) => {
    onChoose()
    store.change(pinTask(id, date))
    setText(date ?? '')
    // The row stands under another day now.
    requestAnimationFrame(() => document.getElementById(titleElementId(id))?.focus())
  }
  return (
    <Menu className={styles.menu} label={t(($) => $.plan.menu, { title })} icon="dots">
      {pin !== today && <MenuItem onClick={() => choose(today)}>{t(($) => $.plan.pinToday)}</MenuItem>}
      {pin !== tomorrow && canBe(tomorrow) && (
        <MenuItem onClick={() => choose(tomorrow)}>{t(($) => $.plan.pinTomorrow)}</MenuItem>
      )}
      {pin !== '' && <MenuItem onClick={() => choose(undefined)}>{t(($) => $.plan.unpin)}</MenuItem>}
      <div className={styles.pick}>
        <Field boxId={boxId} label={t(($) => $.plan.pinDate)}>
          <TextLine
            id={boxId}
            type="date"
            min={today}
            max={last}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => {
              if (text !== pin && canBe(text)) choose(text)
            }}
            onKeyDown={(event) => {
              if (pressed(event) === 'Enter' && canBe(text)) choose(text)
            }}
          />
        </Field>
      </div>
    </Menu>
  )
}
