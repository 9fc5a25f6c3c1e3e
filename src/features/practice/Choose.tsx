import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerLimits } from '../../core/practice/answerLimits.ts'
import { interviewers, roundMinutes } from '../../core/practice/rounds.ts'
import { languageData, languages } from '../../i18n/languages.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { Heading } from './Heading.tsx'
import { fetchQuestions, firstSetup, keepSetup, type Setup } from './round.ts'
import { useVoice } from './useVoice.ts'
import * as own from './Choose.module.css'
import * as styles from './Practice.module.css'

/** How long, who asks, and what else can be chosen before the first question. */
export const Choose = ({ onBegin }: { onBegin: (setup: Setup) => void }) => {
  const { t, i18n } = useTranslation('practice')
  const store = usePreparationStore()
  const [setup, setSetup] = useState(() => firstSetup(store, i18n.language))
  const [isMissing, setIsMissing] = useState(false)
  const { language } = setup
  useEffect(() => {
    // What fails here is said when the first question is asked for.
    fetchQuestions(i18n, language).catch(() => undefined)
  }, [i18n, language])
  const canRead = useVoice(setup.language) !== undefined
  const choose = (part: Partial<Setup>) => {
    setIsMissing(false)
    setSetup({ ...setup, ...part })
  }
  const begin = async () => {
    if (!(await fetchQuestions(i18n, setup.language))) {
      setIsMissing(true)
      return
    }
    keepSetup(store, setup)
    onBegin({ ...setup, aloud: setup.aloud && canRead })
  }
  return (
    <>
      <div className={styles.body}>
        <div>
          <Heading className={styles.title}>{t(($) => $.choose.heading)}</Heading>
          <p className={styles.soft}>{t(($) => $.choose.text)}</p>
        </div>
        <Choice
          label={t(($) => $.choose.minutes)}
          options={roundMinutes.map((count) => ({ id: String(count), label: t(($) => $.choose.minute, { count }) }))}
          value={String(setup.minutes)}
          onChange={(id) => choose({ minutes: roundMinutes.find((each) => String(each) === id) ?? setup.minutes })}
        />
        <Choice
          label={t(($) => $.choose.asker)}
          options={interviewers.map((id) => ({ id, label: t(($) => $.choose.askers[id]) }))}
          value={setup.asker}
          onChange={(id) => choose({ asker: interviewers.find((each) => each === id) ?? setup.asker })}
        />
        <Disclosure label={t(($) => $.choose.more)}>
          <div className={own.more}>
            <Choice
              label={t(($) => $.choose.limit)}
              options={answerLimits.map((limit) => ({
                id: String(limit),
                label: limit === 0 ? t(($) => $.choose.noLimit) : t(($) => $.choose.limits, { count: limit / 60 }),
              }))}
              value={String(setup.limit)}
              onChange={(id) => choose({ limit: answerLimits.find((each) => String(each) === id) ?? setup.limit })}
            />
            <Choice
              label={t(($) => $.choose.language)}
              options={languages.map((id) => ({ id, label: languageData[id].name }))}
              value={setup.language}
              onChange={(id) => choose({ language: languages.find((each) => each === id) ?? setup.language })}
            />
            {canRead && (
              <Switch label={t(($) => $.choose.aloud)} checked={setup.aloud} onChange={(aloud) => choose({ aloud })} />
            )}
            <Switch
              label={t(($) => $.choose.record)}
              hint={t(($) => $.choose.recordHint)}
              checked={setup.record}
              onChange={(record) => choose({ record })}
            />
          </div>
        </Disclosure>
      </div>
      <div className={styles.foot}>
        <p className={styles.problem} role="status">
          {isMissing && t(($) => $.choose.notFetched)}
        </p>
        <Button look="filled" onClick={() => void begin()}>
          {t(($) => $.choose.start)}
        </Button>
      </div>
    </>
  )
}

type SwitchProps = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void }

const Switch = ({ label, hint, checked, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div className={own.switch}>
      <Tick
        id={id}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id} className={own.switchLabel}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={styles.meta}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
