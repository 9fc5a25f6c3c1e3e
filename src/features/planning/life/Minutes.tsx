import { useTranslation } from 'react-i18next'
import { timeIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { usualMinutesADay } from '../../../core/derive/planning/plan.ts'
import { setPlan } from '../../../core/document/planSettings.ts'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { useStage } from '../../../shell/useStage.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { usePlan } from './usePlan.ts'
import { useTodayList } from './useTodayList.ts'
import * as styles from './Today.module.css'

const choices = [30, 45, 60] as const

/** How long a single sitting is, and when it is over. */
export const Minutes = () => {
  const { t, i18n } = useTranslation()
  const store = usePreparationStore()
  const minutes = usePreparation(({ plan }) => plan?.minutesADay ?? usualMinutesADay)
  const list = useTodayList(usePlan(false))
  const life = useStage()
  if (!list?.sitting) return null
  const time = timeIn(languageOf(i18n.language), list.sitting.ends)
  return (
    <div className={styles.minutes}>
      <Choice
        label={t(($) => $.today.howMuch)}
        options={choices.map((choice) => ({
          id: String(choice),
          label: choice === 60 ? t(($) => $.today.hour) : t(($) => $.progress.minutes, { count: choice }),
        }))}
        value={String(minutes)}
        onChange={(chosen) => store.change(setPlan({ minutesADay: chosen === '' ? undefined : Number(chosen) }))}
      />
      <p role="status">{list.left > 0 ? t(($) => $.today.enough, { time }) : t(($) => $.today.done)}</p>
      {life === 'tonight' && list.left === 0 && list.sitting.readAloud !== undefined && (
        <p>
          <ButtonLink look="filled" href="#pocket-notes">
            {t(($) => $.day.readAloud)}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
