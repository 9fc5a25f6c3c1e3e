import { useTranslation } from 'react-i18next'
import { sections, tasks, type SectionId } from '../../core/catalogue/tasks.ts'
import { trimmed } from '../../core/blank.ts'
import { answerOf, sectionOf, type Preparation } from '../../core/document/preparation.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { unknownNumbersIn, type SharedContent } from '../../core/share/sharedContent.ts'
import { progressWithShared } from '../../core/share/counts.ts'
import { Facts } from './SharedFacts.tsx'
import { writtenAnswerOf } from '../../core/derive/writtenAnswers.ts'
import { Reading } from './WrittenAnswer.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Content.module.css'

type Props = {
  shared: SharedContent
  /** The same, as a preparation. */
  preparation: Preparation
  /** The level of its headings. */
  level: 2 | 4
}

/** What a link or a file holds, read-only: how far someone has come, and whatever texts came along. */
export const Content = ({ shared, preparation, level }: Props) => {
  const { t } = useTranslation()
  const { done, all } = progressWithShared(preparation, shared)
  return (
    <div className={styles.content}>
      <div className={styles.progress}>
        <p>{t(($) => $.progress.done, { done, count: all })}</p>
        <progress className={styles.line} value={done} max={Math.max(1, all)} aria-hidden="true" />
      </div>
      <Counts shared={shared} />
      <Facts preparation={preparation} level={level} />
      {sections.map((section) => (
        <Part key={section} section={section} preparation={preparation} level={level} />
      ))}
    </div>
  )
}

/** What came as a number alone. */
const Counts = ({ shared }: { shared: SharedContent }) => {
  const t = useSharingWords()
  const { own, texts } = shared
  const unknown = unknownNumbersIn(shared).length
  const isCounted = own.all > 0 && (texts?.own.length ?? 0) === 0
  if (!isCounted && unknown === 0) return null
  return (
    <div className={styles.counts}>
      {isCounted && <p>{t(($) => $.content.own, { done: own.done, count: own.all })}</p>}
      {unknown > 0 && <p>{t(($) => $.content.unknown, { count: unknown })}</p>}
    </div>
  )
}

type PartProps = { section: SectionId; preparation: Preparation; level: Props['level'] }

const Part = ({ section, preparation, level }: PartProps) => {
  const { t } = useTranslation('tasks')
  const { t: page } = useTranslation('page')
  const Heading = `h${level}` as const
  const own = preparation.own.filter((task) => sectionOf(task) === section)
  return (
    <section>
      <Heading className={styles.heading}>{t(($) => $.sections[section])}</Heading>
      <ul className={styles.steps}>
        {tasks
          .filter((task) => task.section === section)
          .map(({ id }) => (
            <Step key={id} id={id} title={t(($) => $.tasks[id].title)} preparation={preparation} />
          ))}
        {own.map(({ id, title }) => (
          <Step
            key={id}
            id={id}
            title={trimmed(title) || page(($) => $.own.untitled)}
            isOwn
            preparation={preparation}
          />
        ))}
      </ul>
    </section>
  )
}

type StepProps = { id: string; title: string; isOwn?: boolean; preparation: Preparation }

const Step = ({ id, title, isOwn, preparation }: StepProps) => {
  const t = useSharingWords()
  const status = statusOf(answerOf(preparation, id))
  const shown = status === 'done' || status === 'skipped' ? status : 'left'
  return (
    <li>
      <p className={styles.step} data-status={shown}>
        <span className={styles.mark} aria-hidden="true" />
        <span dir={isOwn ? 'auto' : undefined}>{title}</span>
        <span className={shown === 'skipped' ? styles.status : 'visually-hidden'}>
          <span className="visually-hidden">, </span>
          <span>{t(($) => $.content.status[shown])}</span>
        </span>
      </p>
      <div className={styles.texts}>
        <Reading task={id} reading={writtenAnswerOf(preparation, id)} />
      </div>
    </li>
  )
}
