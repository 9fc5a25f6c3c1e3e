import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { Field } from '../../../core/catalogue/exercise.ts'
import { weaknessPartIds } from '../../../core/derive/weakness.ts'
import { isSentence } from '../../../core/derive/weaknessText.ts'
import { Conflict } from '../../../shell/Conflict.tsx'
import { pressed } from '../../../ui/keys.ts'
import { useBox } from '../useBox.ts'
import { useExerciseWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import { Cliche } from './Cliche.tsx'
import { layGaps } from './layGaps.ts'
import * as styles from './Prose.module.css'

export type ProseProps = {
  /** The part that is asked for. */
  now: string
  onNow: (field: string) => void
  onNext: () => void
}

/** The answer about a weakness as sentences with gaps: all of it is in sight, and one gap is asked for at a time. */
export const Prose = ({ now, onNow, onNext }: ProseProps) => {
  const { exercise } = useWorkspace()
  const words = useExerciseWords()
  const asked = useId()
  const prose = useLaidGaps()
  const gaps = weaknessPartIds.flatMap((id) => exercise.fields?.find((field) => field.id === id) ?? [])
  const { ask } = words.asked(now, false)
  return (
    <div className={styles.asked} role="group" aria-labelledby={asked}>
      <p id={asked} className={styles.prompt}>
        {ask}
      </p>
      <div ref={prose} className={styles.prose}>
        {gaps.map((field) => (
          <Gap key={field.id} field={field} isNow={field.id === now} onNow={onNow} onNext={onNext} />
        ))}
      </div>
      {gaps.map((field) => (
        <Beside key={field.id} field={field} isNow={field.id === now} />
      ))}
      <Cliche />
    </div>
  )
}

/** Keeps the boxes over their words: whatever is written, and however wide the page becomes. */
const useLaidGaps = () => {
  const prose = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = prose.current
    if (!element) return
    const lay = () => layGaps(element)
    lay()
    const [written, sized] = [new MutationObserver(lay), new ResizeObserver(lay)]
    written.observe(element, { subtree: true, childList: true, characterData: true })
    sized.observe(element)
    if ('fonts' in document) document.fonts.addEventListener('loadingdone', lay)
    return () => {
      written.disconnect()
      sized.disconnect()
      if ('fonts' in document) document.fonts.removeEventListener('loadingdone', lay)
    }
  }, [])
  return prose
}

/** Stands where nothing is written: as wide as a few words, and never broken. */
const blank = '\u00a0'.repeat(24)

/** Spaces that a box keeps as they are: at either end of a text, and where several stand together. */
const keptSpaces = /(^\s+|\s{2,}|\s+$|[^\S ]+)/

/** A space at the end of a line would be underlined where it is kept, so that only those are which have to be. */
const Words = ({ text }: { text: string }) =>
  text.split(keptSpaces).map((part, at) => (
    <span key={at} className={at % 2 === 0 ? undefined : styles.kept}>
      {part}
    </span>
  ))

type GapProps = { field: Field; isNow: boolean; onNow: (field: string) => void; onNext: () => void }

/** A sentence's opening and the gap that it leaves. The box is named by the opening; its words are drawn in the sentence. */
const Gap = ({ field, isNow, onNow, onNext }: GapProps) => {
  const { boxId, text, write, label, described, problem } = useBox({ field, goesOn: true })
  const enter = (event: KeyboardEvent) => {
    if (pressed(event) !== 'Enter') return
    event.preventDefault()
    onNext()
  }
  return (
    <>
      <label className={styles.frame} htmlFor={boxId}>
        {label}
      </label>
      <span className={styles.space}> </span>
      <span className={styles.words} data-now={isNow || undefined} aria-hidden="true">
        {text === '' ? blank : <Words text={text} />}
      </span>
      <textarea
        id={boxId}
        className={styles.box}
        rows={1}
        data-aside={isNow ? undefined : ''}
        aria-describedby={isNow || problem ? described : undefined}
        aria-invalid={problem ? true : undefined}
        autoCapitalize="none"
        enterKeyHint="next"
        value={text}
        onChange={(event) => write(event.target.value)}
        onFocus={() => {
          if (!isNow) onNow(field.id)
        }}
        onKeyDown={enter}
      />
      {!isSentence(text) && (
        <span className={styles.stop} aria-hidden="true">
          .
        </span>
      )}
      <span className={styles.space}> </span>
    </>
  )
}

/** Under the sentences: advice on the gap that is asked for, and what is wrong with any of them. */
const Beside = ({ field, isNow }: { field: Field; isNow: boolean }) => {
  const { boxId, place, text, hint, problem, words } = useBox({ field })
  const { coach } = words.asked(field.id, false)
  return (
    <>
      {isNow && (
        <p id={`${boxId}-hint`} className={styles.coach}>
          {coach || hint}
        </p>
      )}
      <p id={`${boxId}-problem`} className={styles.problem} role="status">
        {problem}
      </p>
      <Conflict boxId={boxId} place={place} text={text} />
    </>
  )
}
