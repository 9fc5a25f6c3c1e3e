import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress } from '../../shell/useStore.ts'
import { SlipPart } from './SlipPart.tsx'
import { isPromised } from '../../core/derive/noteLines.ts'
import { useNotes } from './useNotes.ts'
import { pocketNotesHash } from './usePocketNotes.tsx'
import * as styles from './Slip.module.css'

/** The slip beside the list: it fills with the person's own words. */
export const Slip = () => {
  const { t } = useTranslation()
  const parts = useNotes()
  const ready = useProgress((progress) => progress.ready)
  const settled = useSettled()
  const empty = parts.every(({ lines }) => lines.length === 0)
  return (
    <aside className={styles.slip} aria-labelledby="slip-heading">
      <div>
        <div className={styles.head}>
          <h2 id="slip-heading" className={styles.heading}>
            {t(($) => $.slip.heading)}
          </h2>
          <a className={styles.open} href={pocketNotesHash}>
            {t(($) => $.slip.open)}
          </a>
        </div>
        {empty && <p className={styles.intro}>{t(($) => $.slip.intro)}</p>}
      </div>
      {ready && <p className={styles.ready}>{t(($) => $.progress.ready)}</p>}
      <ul className={styles.parts}>
        {parts
          .filter(({ id, lines }) => lines.length > 0 || isPromised(id))
          .map((part) => (
            <SlipPart key={part.id} part={part} settles={settled} />
          ))}
      </ul>
    </aside>
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
