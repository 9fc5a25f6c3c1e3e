import type { ComponentProps } from 'react'
import { deferPart } from '../../../shell/onDemand.tsx'
import type * as parts from './parts.ts'

const load = () => import('./parts.ts')

/** Their words are long, and come when an example is opened. */
export const DeferredLifeExample = deferPart<ComponentProps<typeof parts.LifeExample>>(
  () => load().then((each) => each.LifeExample),
  ['lives'],
)
export const DeferredChooseLife = deferPart(() => load().then((each) => each.ChooseLife), ['lives'])
export const DeferredPairs = deferPart(() => load().then((each) => each.Pairs), ['pairs'])
