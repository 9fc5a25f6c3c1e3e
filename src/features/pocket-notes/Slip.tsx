import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { isPromised } from '../../core/derive/noteLines.ts'
import { useStepLink } from '../../shell/useStepLink.ts'
import { useProgress, useStoreState } from '../../shell/useStore.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { SlipPart } from './SlipPart.tsx'
import { useNextLine } from './useNextLine.ts'
import { useNotes } from './useNotes.ts'
import { pocketNotesHash } from './usePocketNotes.ts'
import * as styles from './Slip.module.css'

/** The slip: one line a part between the question of when and the steps, and whole beside them where there is room. */
export const Slip = () => {
  const { t } = useTranslation()
  const parts = useNotes()
  const ready = useProgress((progress) => progress.ready)
  const isFirst = useProgress((progress) => progress.done === 0)
  const blocked = useStoreState((state) => state.blocked)
  const next = useNextLine()
  const settled = useSettled()
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0)
  const shown = parts.filter(({ id, task, lines }) => lines.length > 0 || isPromised(id) || task === next?.task)
  return (
    <div className={styles.place}>
      <aside className={styles.slip} aria-labelledby="slip-heading" data-slip="">
        <div className={styles.head}>
          <h2 id="slip-heading" className={styles.heading}>
            {t(($) => $.slip.heading)}
          </h2>
          {count === 0 ? (
            <p>{t(($) => $.slip.empty)}</p>
          ) : (
            <>
              <p>{t(($) => $.slip.lines, { count })}</p>
              <span>
                <a href={pocketNotesHash}>{t(($) => $.slip.open)}</a>
                <a href="#practice">{t(($) => $.slip.practise)}</a>
              </span>
            </>
          )}
        </div>
        {ready && <p className={styles.ready}>{t(($) => $.progress.ready)}</p>}
        <ul className={styles.parts}>
          {shown.map((part) => (
            <SlipPart
              key={part.id}
              part={part}
              settles={settled}
              write={part.task === next?.task ? next.write : undefined}
            />
          ))}
        </ul>
        {next && next.part === undefined && <OtherStep task={next.task} write={next.write} />}
      </aside>
      {isFirst && !blocked && <p className={styles.private}>{t(($) => $.first.private)}</p>}
    </div>
  )
}

/** A next step that has no part on the slip. */
const OtherStep = ({ task, write }: { task: TaskId; write: string }) => {
  const { t } = useTranslation('tasks')
  const open = useStepLink(task)
  return (
    <div className={styles.other}>
      <p>{taskOf(task) && t(($) => $.tasks[task].title)}</p>
      <ButtonLink look="filled" className={styles.go} href={`#${task}`} onClick={open}>
        {write}
      </ButtonLink>
    </div>
  )
}

/** Whether what was kept is on the slip: lines that come from then on are new, and seen to settle. */
const useSettled = (): boolean => {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSettled(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return settled
}
