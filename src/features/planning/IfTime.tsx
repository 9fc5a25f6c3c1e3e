import { useTranslation } from 'react-i18next'
import { useStateList } from '../../shell/usePreparationList.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { Elements } from '../../ui/Elements.ts'
import * as styles from './Plan.module.css'

type Props = {
  ids: readonly string[]
  /** The step whose day was chosen last. */
  moved: string | undefined
  children: Elements
}

/** What finds no room in the plan, folded; it opens for a step that is opened from elsewhere. */
export const IfTime = ({ ids, moved, children }: Props) => {
  const { t } = useTranslation('planning')
  const { t: page } = useTranslation('page')
  const asked = useStateList(({ openTasks }) => ids.filter((id) => openTasks.has(id) || id === moved))
  const label = page(($) => $.today.extra, { count: ids.length })
  return (
    <section className={styles.fold} aria-label={label}>
      <Disclosure isHeading label={label} asked={asked}>
        <p className={styles.hint}>{t(($) => $.plan.leftOutHint)}</p>
        {children}
      </Disclosure>
    </section>
  )
}
