import { useEffect, useMemo, useRef, useState } from 'react'
import { isTouched } from '../../core/derive/progress.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { AskMe } from './AskMe.tsx'
import { preparedQuestionsOf } from '../../core/share/preparedQuestions.ts'
import { Content } from './Content.tsx'
import { type SharedContent } from '../../core/share/sharedContent.ts'
import { preparationOfShared } from '../../core/share/changes.ts'
import { Decision } from './Decision.tsx'
import type { OpenedProps } from './openedProps.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Opened.module.css'

type Props = { shared: SharedContent; onLeave: OpenedProps['onLeave'] }

/** Someone else's preparation: whose it is, what to do with it, how far they have come, what they wrote. */
export const SharedView = ({ shared, onLeave }: Props) => {
  const t = useSharingWords()
  const theirs = useMemo(() => preparationOfShared(shared, 'shared'), [shared])
  const isNew = !usePreparation(isTouched)
  const [asking, setAsking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const asked = useMemo(() => preparedQuestionsOf(theirs), [theirs])
  if (asking) return <AskMe asked={asked} onClose={() => setAsking(false)} />
  return (
    <div className={styles.opened}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {t(($) => $.opened.heading)}
        </h1>
        <p>{isNew ? t(($) => $.opened.notYoursNew) : t(($) => $.opened.notYours)}</p>
        {shared.texts && <p className={styles.private}>{t(($) => $.opened.private)}</p>}
      </div>
      <Decision theirs={theirs} isNew={isNew} onLeave={onLeave} />
      {asked.length > 0 && (
        <section className={styles.ask}>
          <p className={styles.meta}>{t(($) => $.ask.text)}</p>
          <p>
            <Button onClick={() => setAsking(true)}>{t(($) => $.ask.open)}</Button>
          </p>
        </section>
      )}
      <Content shared={shared} preparation={theirs} level={2} />
    </div>
  )
}
