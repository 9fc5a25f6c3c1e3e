import type { ReactElement } from 'react'
import type { Feedback } from '../../core/share/feedback.ts'
import type { Invitation } from '../../core/share/invitation.ts'
import { deferPart } from '../../shell/onDemand.tsx'
import type { OpenedProps } from './openedProps.tsx'

const words = ['helping', 'questions', 'sharing', 'exercises'] as const

type Leave = Pick<OpenedProps, 'onLeave'>

/** The view of who helps to practise. */
export const HelperView = deferPart<Leave & { invitation: Invitation; isHere: boolean; head: ReactElement }>(
  () => import('./helping/Helper.tsx').then((each) => each.Helper),
  words,
)

/** What a helper sent back. */
export const FeedbackView = deferPart<Leave & { feedback: Feedback }>(
  () => import('./helping/FeedbackView.tsx').then((each) => each.FeedbackView),
  words,
)
