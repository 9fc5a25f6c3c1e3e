import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import type { Reading } from '../../../core/practice/clock.ts'
import type { StepName } from '../../../core/practice/steps.ts'
import * as styles from './Rehearsal.module.css'

type Props = {
  /** The one main button: it stays the same element when its words change. */
  main: RefObject<HTMLButtonElement | null>
  phase: Reading['phase']
  /** The step that another follows, while there is one. */
  step: StepName | undefined
  onStart: () => void
  onPause: () => void
  onResume: () => void
  onStop: () => void
  onSkip: () => void
}

export const Controls = ({ main, phase, step, onStart, onPause, onResume, onStop, onSkip }: Props) => {
  const { t } = useTranslation('rehearsal')
  const goes = phase === 'running' || phase === 'paused'
  const [label, act] = {
    ready: [t(($) => $.controls.start), onStart] as const,
    running: [t(($) => $.controls.pause), onPause] as const,
    paused: [t(($) => $.controls.resume), onResume] as const,
    ended: [t(($) => $.controls.again), onStart] as const,
  }[phase]
  const restart = () => {
    onStart()
    main.current?.focus()
  }
  return (
    <div className={styles.controls}>
      <Button ref={main} look="filled" className={styles.main} onClick={act}>
        {label}
      </Button>
      {phase === 'running' && (step === 'sumUp' || step === 'answer') && (
        <Button
          onClick={() => {
            onSkip()
            main.current?.focus()
          }}
        >
          {t(($) => $.controls[step])}
        </Button>
      )}
      {goes && (
        <Button look="text" onClick={onStop}>
          {t(($) => $.controls.stop)}
        </Button>
      )}
      {goes && (
        <Button look="text" onClick={restart}>
          {t(($) => $.controls.restart)}
        </Button>
      )}
    </div>
  )
}
