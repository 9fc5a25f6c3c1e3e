import { useTranslation } from 'react-i18next'
import { useStepLink } from '../../shell/useStepLink.ts'
import { fieldsOfPart } from '../../core/derive/partFields.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useNextLine } from './useNextLine.ts'
import * as styles from './FirstLine.module.css'

/** Where the slip stands beside: the question that its next line answers, and the way to answer it. */
export const FirstLine = () => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const next = useNextLine()
  const open = useStepLink(next?.task ?? '', next?.part && fieldsOfPart(next.part))
  if (!next) return null
  const { task, part, kind, minutes } = next
  const href = `#${task}`
  return (
    <section className={styles.begin} aria-labelledby="next-line">
      <p className={styles.meta}>{t(($) => $.slip.line[kind], { minutes })}</p>
      <h2 id="next-line" className={styles.prompt}>
        {part === undefined ? tasks(($) => $.tasks[task].title) : t(($) => $.slip.prompts[part])}
      </h2>
      {part !== undefined && (
        <a className={styles.field} href={href} tabIndex={-1} aria-hidden="true" onClick={open}>
          {t(($) => $.slip.openers[part])}
        </a>
      )}
      <p>
        <ButtonLink look="filled" className={styles.go} href={href} onClick={open}>
          {t(($) => $.slip.begin[kind])}
        </ButtonLink>
      </p>
    </section>
  )
}
