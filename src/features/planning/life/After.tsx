import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../core/document/preparation.ts'
import { Conflict } from '../../../shell/Conflict.tsx'
import { useWriting } from '../../../shell/useWriting.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import * as styles from './After.module.css'

const place = { key: 'let-it-land', field: 'well' }

/** Once the interview is over: new paper for what to remember, which is the first field of the step after it. */
export const After = () => {
  const { t } = useTranslation()
  const { text, write, problem } = useWriting(place)
  const boxId = useId()
  return (
    <section className={`${styles.after} on-paper`}>
      <h2 className={styles.prompt}>
        <label htmlFor={boxId}>{t(($) => $.afterwards.prompt)}</label>
      </h2>
      <p className={styles.hint} id={`${boxId}-hint`}>
        {t(($) => $.afterwards.hint)}
      </p>
      <TextArea
        id={boxId}
        className={styles.field}
        aria-describedby={`${boxId}-hint ${boxId}-problem`}
        aria-invalid={problem ? true : undefined}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <p id={`${boxId}-problem`} className={styles.problem} role="status">
        {problem && t(($) => $.task[problem], { max: limits.field })}
      </p>
      <Conflict boxId={boxId} place={place} text={text} />
      <p>
        <ButtonLink look="text" href="#let-it-land">
          {t(($) => $.afterwards.next)}
        </ButtonLink>
      </p>
    </section>
  )
}
