import { useTranslation } from 'react-i18next'
import { isPromised } from '../../core/derive/noteLines.ts'
import type { NotePart } from '../../core/derive/pocketNotes.ts'
import { useProgress } from '../../shell/useStore.ts'
import { NotesPart, type PartHeading } from './NotesPart.tsx'
import { useNextLine } from './useNextLine.ts'
import * as styles from './PocketNotes.module.css'

type Props = { parts: readonly NotePart[]; heading: PartHeading }

/** The notes in the order of the day, each part that the slip promises in its place; what else is empty stands last. */
export const NotesParts = ({ parts, heading: Heading }: Props) => {
  const { t } = useTranslation('notes')
  const { t: page } = useTranslation('page')
  const ready = useProgress((progress) => progress.ready)
  const next = useNextLine()
  const isEmpty = parts.every(({ lines }) => lines.length === 0)
  const hasPlace = ({ id, lines }: NotePart) => lines.length > 0 || isPromised(id) || id === next?.part
  const rest = isEmpty ? [] : parts.filter((part) => !hasPlace(part))
  return (
    <>
      {ready && <p className={styles.ready}>{page(($) => $.progress.ready)}</p>}
      {isEmpty && <p className={styles.intro}>{page(($) => $.slip.intro)}</p>}
      {parts.filter(hasPlace).map((part) => (
        <NotesPart key={part.id} part={part} heading={Heading} isNext={part.id === next?.part} />
      ))}
      {rest.length > 0 && (
        <section className={styles.rest} aria-labelledby="notes-empty">
          <Heading id="notes-empty" className="visually-hidden">
            {t(($) => $.empty)}
          </Heading>
          <ul className={styles.empty}>
            {rest.map(({ id, task }) => (
              <li key={id}>
                <a href={`#${task}`}>{page(($) => $.slip.parts[id])}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
