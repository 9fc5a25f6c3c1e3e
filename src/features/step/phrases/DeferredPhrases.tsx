import { deferPart } from '../../../shell/onDemand.tsx'

/** Phrases to hand, whose words come when they are asked for. */
export const DeferredPhrases = deferPart(() => import('./Phrases.tsx').then((each) => each.Phrases), ['phrases'])
