import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreparation, useStoreState } from '../../shell/useStore.ts'
import { InterviewActions } from './InterviewActions.tsx'
import { InterviewCard } from './InterviewCard.tsx'
import { deferPart } from '../../shell/onDemand.tsx'
import { useWayTo } from '../../shell/useAddress.ts'
import { announce } from '../../ui/announce.ts'
import { WhenIsIt } from './WhenIsIt.tsx'
import * as styles from './Interview.module.css'

const Facts = deferPart(() => import('./Facts.tsx').then((module) => module.Facts), ['planning', 'workspace'], {
  waiting: () => <div className={styles.waiting} />,
})

/** The elements that say the day and the days left. */
const said = '#interview-day, #interview-left'

type Props = {
  /** It has a date, and the person isn't answering when it is. */
  isKnown: boolean
  /** What is known about it is past: new paper stands in its place, and the slip says when it was. */
  isOver: boolean
  onAsking: (isAsking: boolean) => void
}

/**
 * The interview itself, at the top of the page: the question of when it is as long as there is no date, else what is
 * known about it. Its facts are edited in place.
 */
export const Interview = ({ isKnown, isOver, onAsking }: Props) => {
  const { t } = useTranslation()
  const returning = useStoreState((state) => state.returning)
  const isAnswered = usePreparation(({ interview }) => Boolean(interview.fields.when))
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
  const settle = () => {
    onAsking(false)
    requestAnimationFrame(() => {
      // A person who has already moved on to something else keeps the focus there, and hears the day where they are.
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
      else announce(Array.from(document.querySelectorAll(said), ({ textContent }) => textContent).join(', '))
    })
  }
  const close = () => {
    setEditing(false)
    onAsking(false)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-edit]')?.focus())
  }
  return (
    <div
      ref={place}
      className={styles.interview}
      role="group"
      aria-label={isKnown ? t(($) => $.slip.parts.interview) : undefined}
      // The focus comes here once there is a date: then the day and the days left are said.
      aria-describedby={isKnown && !isOver ? 'interview-day interview-left' : undefined}
      tabIndex={-1}
      data-interview=""
    >
      {!editing && !isKnown && <WhenIsIt onAsking={() => onAsking(true)} onAnswer={settle} />}
      {!editing && !isOver && (isKnown || returning) && <InterviewCard isAsking={!isKnown} />}
      {editing && <Facts onClose={close} />}
      {!editing && !isOver && (isKnown || returning || isAnswered) && (
        <InterviewActions isKnown={isKnown} onEdit={() => setEditing(true)} />
      )}
    </div>
  )
}
