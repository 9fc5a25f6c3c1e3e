import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreparation, useStoreState } from '../../shell/useStore.ts'
import { isDate } from '../../core/days.ts'
import { InterviewActions } from './InterviewActions.tsx'
import { InterviewCard } from './InterviewCard.tsx'
import { deferPart } from '../../shell/onDemand.tsx'
import { useWayTo } from '../../shell/useAddress.ts'
import { WhenIsIt } from './WhenIsIt.tsx'
import * as styles from './Interview.module.css'

const Facts = deferPart(() => import('./Facts.tsx').then((module) => module.Facts), ['planning', 'workspace'], {
  waiting: () => <div className={styles.waiting} />,
})

/**
 * The interview itself, at the top of the page: the question of when it is for a newcomer, and as long as there is no
 * date; what is known about it for who returns. Its facts are edited in place.
 */
export const Interview = () => {
  const { t } = useTranslation()
  const returning = useStoreState((state) => state.returning)
  const isDated = usePreparation(({ interview }) => isDate(interview.fields.date))
  const isAnswered = usePreparation(({ interview }) => Boolean(interview.fields.when))
  // Who has said more than the day sees that it was heard.
  const isTold = usePreparation(({ interview: { fields } }) => Boolean(fields.time || fields.place)) || returning
  // The card doesn't take the question's place while a date is being typed.
  const [asking, setAsking] = useState(false)
  const [editing, setEditing] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useWayTo('interview', () => {
    setEditing(true)
    requestAnimationFrame(() => {
      place.current?.scrollIntoView()
      // Facts that are still being fetched take the focus when they are drawn.
      place.current?.querySelector<HTMLElement>('[data-facts]')?.focus({ preventScroll: true })
    })
  })
  const isKnown = isTold && isDated && !asking
  const settle = () => {
    setAsking(false)
    requestAnimationFrame(() => place.current?.focus({ preventScroll: true }))
  }
  const close = () => {
    setEditing(false)
    setAsking(false)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-edit]')?.focus())
  }
  return (
    <div
      ref={place}
      className={styles.interview}
      role="group"
      aria-label={t(($) => $.slip.parts.interview)}
      tabIndex={-1}
      data-interview=""
    >
      {!editing && !isKnown && <WhenIsIt onPicking={() => setAsking(true)} onAnswer={isTold ? settle : undefined} />}
      {!editing && (isKnown || returning) && <InterviewCard onMoved={() => setAsking(true)} isAsking={!isKnown} />}
      {editing && <Facts onClose={close} />}
      {!editing && (returning || isAnswered) && <InterviewActions isKnown={isKnown} onEdit={() => setEditing(true)} />}
    </div>
  )
}
