import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setPlan } from '../../core/document/planSettings.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { Elements } from '../../ui/Elements.ts'
import { Field } from '../../ui/Field.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { DaysOff } from './DaysOff.tsx'
import { usualMinutesADay } from '../../core/derive/planning/plan.ts'
import * as styles from './Plan.module.css'

const choices = [15, 30, 45, 60, 90] as const

/** The most minutes that a day can be given. */
const mostMinutes = 1440

type Props = {
  /** There is one sitting to plan: then its minutes are all there is to say. */
  isSingle: boolean
  children: Elements
}

/** How much time there is, and on which days there is none. */
export const PlanSettings = ({ isSingle, children }: Props) => {
  const { t } = useTranslation('planning')
  const minutes = usePreparation(({ plan }) => plan?.minutesADay ?? usualMinutesADay)
  if (isSingle) {
    return (
      <div className={styles.settings}>
        <Minutes label={t(($) => $.plan.howMuch)} />
        {children && <p>{children}</p>}
      </div>
    )
  }
  return (
    <div className={styles.settings}>
      <div className={styles.summary}>
        <p>{t(($) => $.plan.aDay, { count: minutes })}</p>
        {children}
      </div>
      <Disclosure label={t(($) => $.plan.settings)}>
        <div className={styles.controls}>
          <Minutes label={t(($) => $.plan.howMuchADay)} />
          <DaysOff />
        </div>
      </Disclosure>
    </div>
  )
}

const Minutes = ({ label }: { label: string }) => {
  const { t } = useTranslation('planning')
  const { t: page } = useTranslation('page')
  const store = usePreparationStore()
  const minutes = usePreparation(({ plan }) => plan?.minutesADay ?? usualMinutesADay)
  const boxId = useId()
  const [text, setText] = useState('')
  const isCommon = choices.some((choice) => choice === minutes)
  const write = (typed: string) => {
    setText(typed)
    const number = Number(typed)
    if (/^\s*\d+\s*$/.test(typed) && number > 0 && number <= mostMinutes) store.change(setPlan({ minutesADay: number }))
  }
  return (
    <div className={styles.minutesChoice}>
      <Choice
        label={label}
        options={choices.map((choice) => ({
          id: String(choice),
          label: page(($) => $.progress.minutes, { count: choice }),
        }))}
        value={String(minutes)}
        onChange={(chosen) => {
          setText('')
          store.change(setPlan({ minutesADay: chosen === '' ? undefined : Number(chosen) }))
        }}
      />
      <Field boxId={boxId} label={t(($) => $.plan.ownMinutes)}>
        <TextLine
          id={boxId}
          className={styles.number}
          inputMode="numeric"
          value={text || (isCommon ? '' : String(minutes))}
          onChange={(event) => write(event.target.value)}
        />
      </Field>
    </div>
  )
}
