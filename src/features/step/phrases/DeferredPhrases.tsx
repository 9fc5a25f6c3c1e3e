import { deferPart } from '../../../shell/onDemand.tsx'
import type { PhraseRow } from './Phrases.tsx'

/** Phrases to hand, whose words come when they are asked for. */
export const DeferredPhrases = deferPart<{ row?: PhraseRow | undefined }>(
  () => import('./Phrases.tsx').then((each) => each.Phrases),
  ['phrases'],
)
