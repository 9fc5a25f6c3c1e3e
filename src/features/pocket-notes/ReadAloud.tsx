import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { noteTextOf } from '../../core/derive/noteLines.ts'
import type { LineToRead } from '../../core/derive/readAloud.ts'
import { useWakeLock } from '../../shell/useWakeLock.ts'
import { Button } from '../../ui/Button.tsx'
import { pressed } from '../../ui/keys.ts'
import { ScreenBar } from '../../ui/ScreenBar.tsx'
import { useModal } from '../../ui/useModal.ts'
import { WeaknessLine } from './WeaknessLine.tsx'
import * as screen from '../../ui/Screen.module.css'
import * as styles from './ReadAloud.module.css'

type Props = { lines: readonly LineToRead[]; onClose: () => void }

/** The notes one line at a time over the whole screen, which stays awake: to be said aloud the day before. */
export const ReadAloud = ({ lines, onClose }: Props) => {
  const { t } = useTranslation('notes')
  const dialog = useModal()
  const [chosen, setChosen] = useState(0)
  const last = lines.length - 1
  // Another tab may take a line away meanwhile.
  const at = Math.min(chosen, last)
  const current = lines[at]
  useWakeLock(true)
  const step = (by: number) => setChosen(Math.max(0, Math.min(last, at + by)))
  const turn = (event: KeyboardEvent) => {
    const key = pressed(event)
    const isBack = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    if (key === 'ArrowRight' || key === 'ArrowLeft') step(key === isBack ? -1 : 1)
  }
  return (
    <dialog
      ref={dialog}
      className={`${screen.screen} ${styles.reading}`}
      aria-labelledby="reading-title"
      onKeyDown={turn}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <ScreenBar close={t(($) => $.reading.close)} onClose={onClose}>
        <h2 id="reading-title" className={styles.title} tabIndex={-1}>
          {t(($) => $.reading.title)}
        </h2>
        <p className={styles.count}>{t(($) => $.reading.place, { number: at + 1, count: lines.length })}</p>
      </ScreenBar>
      <progress className={styles.line} value={at + 1} max={Math.max(1, lines.length)} aria-hidden="true" />
      <div className={styles.said} aria-live="polite" aria-atomic="true">
        {current && <Said key={`${current.part}/${current.line.id}`} {...current} />}
      </div>
      <p className={styles.foot}>
        <Button look="text" aria-disabled={at === 0} onClick={() => step(-1)}>
          {t(($) => $.reading.previous)}
        </Button>
        <Button look="filled" onClick={at === last ? onClose : () => step(1)}>
          {at === last ? t(($) => $.reading.end) : t(($) => $.reading.next)}
        </Button>
      </p>
    </dialog>
  )
}

const Said = ({ part, line, number }: LineToRead) => {
  const { t } = useTranslation()
  const heading = t(($) => $.slip.parts[part])
  const { about, main, more } = noteTextOf(part, line)
  return (
    <>
      <p className={styles.part}>{number === undefined ? heading : `${heading}, ${number}`}</p>
      {about !== undefined && (
        <p className={styles.more} dir="auto">
          {about}
        </p>
      )}
      {part === 'weakness' ? (
        <WeaknessLine line={line} className={styles.main} />
      ) : (
        <p className={styles.main} dir="auto">
          {main}
        </p>
      )}
      {part !== 'weakness' &&
        more.map((text) => (
          <p key={text} className={styles.more} dir="auto">
            {text}
          </p>
        ))}
    </>
  )
}
