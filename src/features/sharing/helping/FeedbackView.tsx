import { useEffect, useRef } from 'react'
import { isReadOnly } from '../../../core/store.ts'
import { limits, openOf } from '../../../core/document/preparation.ts'
import { settledIn } from '../../../core/derive/feedback.ts'
import type { Feedback } from '../../../core/share/feedback.ts'
import { hasRoomFor, isTaken, preparationFor } from '../../../core/share/takeFeedback.ts'
import { useStoreState } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import type { OpenedProps } from '../openedProps.tsx'
import * as opened from '../Opened.module.css'
import { HeardList } from './HeardList.tsx'
import { useHelpingWords, useQuestionOf } from './useQuestions.ts'
import { useTakeFeedback } from './useTakeFeedback.ts'

type Props = { feedback: Feedback; onLeave: OpenedProps['onLeave'] }

/** What a helper sends back, to be looked at before it is kept. Writes nothing until then. */
export const FeedbackView = ({ feedback, onLeave }: Props) => {
  const t = useHelpingWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const mine = useStoreState((state) => preparationFor(state.document.preparations, feedback) ?? openOf(state))
  const isElsewhere = useStoreState(
    ({ document }) => feedback.of !== '' && preparationFor(document.preparations, feedback) === undefined,
  )
  const isBlocked = useStoreState((state) => state.problem === 'newer' || isReadOnly(state))
  const questionOf = useQuestionOf(mine)
  const take = useTakeFeedback(onLeave)
  const { from, heard } = feedback
  const tally = settledIn(heard)
  const hasIt = isTaken(mine, feedback)
  const isFull = !hasRoomFor(mine, feedback)
  const canTake = !isBlocked && !hasIt && !isFull && heard.length > 0
  return (
    <div className={opened.opened}>
      <div className={opened.words}>
        <h1 ref={heading} tabIndex={-1} className={opened.heading} dir="auto">
          {from === '' ? t(($) => $.back.headingUnnamed) : t(($) => $.back.heading, { name: from })}
        </h1>
        <p>{tally.count === 0 ? t(($) => $.back.unmarked) : t(($) => $.back.text, tally)}</p>
        {isElsewhere && <p className={opened.private}>{t(($) => $.back.elsewhere)}</p>}
        {hasIt && heard.length > 0 && <p>{t(($) => $.back.hasIt)}</p>}
        {!hasIt && isFull && <p role="alert">{t(($) => $.back.full, { count: limits.rows })}</p>}
      </div>
      <p className={opened.acts}>
        {canTake && (
          <Button look="filled" onClick={() => take(feedback)}>
            {t(($) => $.back.take)}
          </Button>
        )}
        <Button look={canTake ? 'text' : 'filled'} onClick={() => onLeave({ kept: canTake })}>
          {canTake ? t(($) => $.back.leave) : t(($) => $.back.toMine)}
        </Button>
      </p>
      <HeardList heard={heard} questionOf={questionOf} />
    </div>
  )
}
