import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../core/catalogue/exercise.ts'
import { endOf } from '../core/practice/ending.ts'
import type { Happening } from '../core/practice/timer.ts'

/** Puts what happened into words, for people who listen to the page. */
export const useWordsAloud = (kind: Rehearsal['kind']) => {
  const { t } = useTranslation('rehearsal')
  return (happening: Happening): string => {
    if (happening.kind === 'cue') {
      const { what, at } = happening.cue
      if (what === 'half' || what === 'lastTen' || what === 'end') return what === 'end' ? '' : t(($) => $.say[what])
      const zone = t(($) => $.zones[what])
      return at === 0 ? t(($) => $.say.started, { zone }) : zone
    }
    const { reading } = happening
    const state = t(($) => $.state[endOf(kind, reading)])
    return kind === 'speaking' || (kind === 'listening' && reading.finished)
      ? t(($) => $.say.spoken, { state, count: Math.floor(reading.into / 1000) })
      : t(($) => $.say.ended, { state })
  }
}
