import { useEffect, useRef, useState } from 'react'
import { topStrengths } from '../../../core/derive/answers.ts'
import { addRound } from '../../../core/document/preparation.ts'
import { stepsOf } from '../../../core/practice/steps.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { usePreparationStore } from '../../../shell/useStore.ts'
import { useTimer } from '../../../shell/useTimer.ts'
import { useWakeLock } from '../../../shell/useWakeLock.ts'
import { useWordsAloud } from '../../../shell/useWordsAloud.ts'
import { Button } from '../../../ui/Button.tsx'
import { pressed } from '../../../ui/keys.ts'
import { ScreenBar } from '../../../ui/ScreenBar.tsx'
import { useModal } from '../../../ui/useModal.ts'
import { Face } from '../rehearsal/Face.tsx'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import * as screen from '../../../ui/Screen.module.css'
import * as styles from './SayThree.module.css'

/** A strength with its proof is said in half a minute to a whole one. */
const rehearsal = { kind: 'speaking', from: 30, to: 60 } as const
const steps = stepsOf(rehearsal)

/** The first three strengths over the whole screen, one at a time and in their order, to be said aloud against the clock. */
export const SayThree = ({ onClose }: { onClose: () => void }) => {
  const t = useWorkspaceWords()
  const store = usePreparationStore()
  const dialog = useModal()
  const words = useRef<HTMLHeadingElement>(null)
  const strengths = usePreparationList(topStrengths)
  const [chosen, setChosen] = useState(0)
  const [spoken, setSpoken] = useState('')
  const aloud = useWordsAloud('speaking')
  const { timer, reading } = useTimer(steps, (happening) => setSpoken(aloud(happening)))
  useWakeLock(true)
  const last = strengths.length - 1
  // Another tab may take a strength away meanwhile.
  const at = Math.max(0, Math.min(chosen, last))
  const current = strengths[at]
  useEffect(() => words.current?.focus({ preventScroll: true }), [at])
  const isReady = reading.phase === 'ready'
  const goOn = () => {
    if (isReady) {
      timer.start(steps)
    } else if (at === last) {
      timer.stop()
      store.change(addRound('rank-strengths'))
      onClose()
    } else {
      setChosen(at + 1)
      timer.start(steps)
      dialog.current?.scrollTo(0, 0)
    }
  }
  return (
    <dialog
      ref={dialog}
      className={`${screen.screen} ${styles.saying}`}
      aria-label={t(($) => $.spoken.title)}
      onKeyDown={(event) => {
        // The step behind would be left by it too.
        if (pressed(event) === 'Escape') event.stopPropagation()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <ScreenBar close={t(($) => $.spoken.close)} onClose={onClose}>
        <p className={styles.count}>{t(($) => $.spoken.place, { number: at + 1, count: strengths.length })}</p>
      </ScreenBar>
      <div className={styles.said}>
        <h2 ref={words} className={styles.strength} tabIndex={-1} dir="auto">
          {current?.fields.strength}
        </h2>
        <p className={styles.proof} dir="auto">
          {current?.fields.proof}
        </p>
      </div>
      <Face rehearsal={rehearsal} reading={reading} />
      <p className={styles.foot}>
        <Button look="filled" onClick={goOn}>
          {isReady ? t(($) => $.spoken.start) : at === last ? t(($) => $.spoken.end) : t(($) => $.spoken.next)}
        </Button>
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </dialog>
  )
}
