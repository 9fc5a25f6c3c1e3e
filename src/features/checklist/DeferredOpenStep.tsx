import type { ComponentProps } from 'react'
import { deferPart } from '../../shell/onDemand.tsx'
import type * as openSteps from './openSteps.tsx'

const load = () => import('./openSteps.tsx')

/** A step of the catalogue, open: fetched when the page has nothing else to do. */
export const OpenStep = deferPart<ComponentProps<typeof openSteps.OpenStep>>(
  () => load().then((parts) => parts.OpenStep),
  [],
)

/** A step of the person's own, open. */
export const OpenOwnStep = deferPart<ComponentProps<typeof openSteps.OpenOwnStep>>(
  () => load().then((parts) => parts.OpenOwnStep),
  [],
)
