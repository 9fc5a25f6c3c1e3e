import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../i18n/languages.ts'
import type { NoteLine, NotePart } from '../../core/derive/pocketNotes.ts'
import type { NotePartId } from '../../core/derive/noteRoles.ts'
import { meetingLine } from './meetingLine.ts'
import { fieldsOfPart } from '../../core/derive/partFields.ts'
import { isSameLine, isSamePart, noteTextOf } from '../../core/derive/noteLines.ts'
import { useStepLink } from '../../shell/useStepLink.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Starter } from './Starter.tsx'
import * as styles from './Slip.module.css'

/** How many lines of a part stand on the slip; the rest is on its page. */
const shown = 3

type Props = {
  part: NotePart
  settles: boolean
  /** What the button to its step says, where this is the next line to write. */
  write: string | undefined
}

/** One part of the slip: its heading over blank lines until it is filled, and the start of the next line to write. */
export const SlipPart = memo(
  ({ part: { id, task, lines }, settles, write }: Props) => {
    const { t } = useTranslation()
    const open = useStepLink(task, fieldsOfPart(id))
    const left = lines.length - shown
    const isNumbered = id === 'strengths'
    const looks = [
      styles.part,
      lines.length === 0 && styles.blank,
      isNumbered && styles.numbered,
      (isNumbered || id === 'interview') && styles.ordered,
      write !== undefined && styles.next,
    ]
    return (
      <li className={looks.filter(Boolean).join(' ')}>
        <h3 className={styles.partHeading}>
          <a href={`#${task}`} onClick={open}>
            {t(($) => $.slip.parts[id])}
          </a>
        </h3>
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.slice(0, shown).map((line) => (
              <SlipLine key={line.id} part={id} line={line} settles={settles} />
            ))}
          </ul>
        )}
        {left > 0 && <p className={styles.more}>{t(($) => $.slip.more, { count: left })}</p>}
        {write !== undefined && id !== 'interview' && (
          <>
            <p className={styles.opener} aria-hidden>
              {t(($) => $.slip.openers[id])}
            </p>
            <ButtonLink look="filled" className={styles.go} href={`#${task}`} onClick={open}>
              {write}
            </ButtonLink>
          </>
        )}
      </li>
    )
  },
  (a, b) => a.settles === b.settles && a.write === b.write && isSamePart(a.part, b.part),
)

type LineProps = { part: NotePartId; line: NoteLine; settles: boolean }

const SlipLine = memo(
  ({ part, line, settles }: LineProps) => {
    const { i18n } = useTranslation()
    const [isNew] = useState(settles)
    const { about, main, more } =
      part === 'interview'
        ? { ...meetingLine(languageOf(i18n.language), line), about: undefined, more: [] }
        : noteTextOf(part, line)
    return (
      <li data-settling={isNew || undefined}>
        {about !== undefined && (
          <span className={styles.about} dir="auto">
            {about}
          </span>
        )}
        <span className={styles.line} dir="auto">
          {line.starter === undefined ? main : <Starter id={line.starter} />}
        </span>
        {more.map((text) => (
          <span key={text} className={styles.about} dir="auto">
            {text}
          </span>
        ))}
      </li>
    )
  },
  (a, b) => isSameLine(a.line, b.line),
)
