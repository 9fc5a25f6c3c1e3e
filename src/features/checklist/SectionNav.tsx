import { useTranslation } from 'react-i18next'
import { sections, type SectionId } from '../../core/catalogue/tasks.ts'
import { useProgress } from '../../shell/useStore.ts'
import * as styles from './SectionNav.module.css'

/** On a wide screen: the sections, and how far each has come. */
export const SectionNav = () => {
  const { t } = useTranslation()
  return (
    <nav className={styles.nav} aria-label={t(($) => $.sections.label)}>
      <ul className={styles.list}>
        {sections.map((section) => (
          <SectionLink key={section} id={section} />
        ))}
      </ul>
    </nav>
  )
}

const SectionLink = ({ id }: { id: SectionId }) => {
  const { t } = useTranslation('tasks')
  const { t: page } = useTranslation('page')
  const hasStarted = useProgress((progress) => progress.hasStarted)
  const done = useProgress(({ sections: counts }) => counts[id].done)
  const count = useProgress(({ sections: counts }) => counts[id].all)
  return (
    <li>
      <a className={styles.link} href={`#${id}`}>
        <span>{t(($) => $.sections[id])}</span>
        {hasStarted && <span className={styles.count}>{page(($) => $.progress.short, { done, count })}</span>}
      </a>
    </li>
  )
}
