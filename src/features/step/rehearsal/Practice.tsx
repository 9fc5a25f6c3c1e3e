import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../../../core/catalogue/exercise.ts'
import { isBlank, trimmed } from '../../../core/blank.ts'
import { addRound, answerOf } from '../../../core/document/preparation.ts'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import type { Elements } from '../../../ui/Elements.ts'
import { ScreenBar } from '../../../ui/ScreenBar.tsx'
import { Controls } from './Controls.tsx'
import { Face } from './Face.tsx'
import { Signals } from './Signals.tsx'
import type { Steps } from '../../../core/practice/steps.ts'
import type { Happening } from '../../../core/practice/timer.ts'
import { useSignal } from './useSignal.ts'
import { useTimer } from '../../../shell/useTimer.ts'
import { useWholeScreen } from './useWholeScreen.ts'
import { useWakeLock } from '../../../shell/useWakeLock.ts'
import { useWordsAloud } from '../../../shell/useWordsAloud.ts'
import * as styles from './Rehearsal.module.css'

type Props = {
  id: string
  rehearsal: Rehearsal
  steps: Steps
  /** What hands the word back when the last step is over. */
  phrase?: string | undefined
  /** What can be set, below the clock. */
  settings?: Elements
  /** What is practised on, above the clock; `leave` is called before it changes. */
  children?: (leave: () => void) => Elements
}

/** The clock with what is practised on it: it counts the rounds, signals, speaks, and keeps the screen awake. */
export const Practice = ({ id, rehearsal, steps, phrase = '', settings, children }: Props) => {
  const { t } = useTranslation('rehearsal')
  const store = usePreparationStore()
  const signals = useSignal()
  const main = useRef<HTMLButtonElement>(null)
  const aloud = useWordsAloud(rehearsal.kind)
  const [said, setSaid] = useState('')

  const happened = (happening: Happening) => {
    setSaid(aloud(happening))
    if (happening.kind === 'end') {
      if (happening.reading.finished) store.change(addRound(id))
      if (!happening.own) signals.give()
      // The buttons that go may hold the focus, and nothing else could.
      main.current?.focus()
    } else if (happening.cue.opens && happening.cue.at > 0 && !happening.own && rehearsal.kind !== 'breathing') {
      signals.give()
    }
  }
  const { timer, reading, steps: shown } = useTimer(steps, happened)
  useWakeLock(reading.phase === 'running')
  const fills = reading.phase === 'running' || reading.phase === 'paused'
  useWholeScreen(main, fills, timer.stop)
  const round = usePreparation((preparation) => answerOf(preparation, id).rounds ?? 0) + 1

  const begin = () => {
    signals.prepare()
    timer.start(steps)
    // Not every browser focuses a button that is pressed.
    main.current?.focus()
  }
  const leave = () => {
    timer.stop()
    timer.reset()
    setSaid('')
  }
  const handsBack = rehearsal.kind === 'silence' && reading.phase === 'ended' && reading.finished
  return (
    <>
      {fills && (
        <ScreenBar close={t(($) => $.leave)} onClose={timer.stop}>
          <p className={styles.meta}>{t(($) => $.round, { number: round })}</p>
        </ScreenBar>
      )}
      {children?.(leave)}
      <Face rehearsal={rehearsal} reading={reading} />
      {handsBack && !isBlank(phrase) && (
        <div>
          <p className={styles.meta}>{t(($) => $.handBack)}</p>
          <p className={styles.question}>{t(($) => $.phrase, { phrase: trimmed(phrase) })}</p>
        </div>
      )}
      <Controls
        main={main}
        phase={reading.phase}
        step={reading.index < shown.length - 1 ? reading.step.name : undefined}
        onStart={begin}
        onPause={timer.pause}
        onResume={() => {
          signals.prepare()
          timer.resume()
        }}
        onStop={timer.stop}
        onSkip={timer.skip}
      />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {settings}
      <Signals {...signals} />
    </>
  )
}
