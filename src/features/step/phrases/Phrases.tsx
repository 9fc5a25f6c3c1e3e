import { useTranslation } from 'react-i18next'
import { phrasePlaces, type PhraseGroup, type PhrasePlace } from '../../../core/catalogue/phrases.ts'
import { isBlank } from '../../../core/blank.ts'
import { ownValue } from '../../../core/ownValue.ts'
import { useWriting } from '../../../shell/useWriting.ts'
import { announce } from '../../../ui/announce.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import * as styles from './Phrases.module.css'

/** The row that is asked for, where one is: its field takes the phrases instead of the answer's own. */
export type PhraseRow = { readonly id: string; readonly index: number }

/** Phrases as one would say them. One that is touched becomes a line of the person's own, to be changed. */
export const Phrases = ({ row }: { row?: PhraseRow | undefined }) => {
  const { id } = useWorkspace()
  const places = ownValue<readonly PhrasePlace[]>(phrasePlaces, id) ?? []
  return (
    <div className={styles.phrases}>
      {places.map((place) => (
        <Place key={place.field} place={place} row={row} />
      ))}
    </div>
  )
}

type PlaceProps = { place: PhrasePlace; row: PhraseRow | undefined }

const Place = ({ place: { field, groups }, row }: PlaceProps) => {
  const { id: key, exercise } = useWorkspace()
  const { t } = useTranslation('phrases')
  const words = useExerciseWords()
  const isInRow = row !== undefined && exercise.rows?.fields.some(({ id }) => id === field) === true
  const { text, write } = useWriting(isInRow ? { key, row: row.id, field } : { key, field }, {
    index: isInRow ? row.index : undefined,
  })
  const take = (phrase: string) => {
    write(isBlank(text) ? phrase : `${text}\n${phrase}`)
    announce(t(($) => $.taken, { phrase, field: words.field(field, false).label }))
  }
  return (
    <div>
      <p className={styles.where}>{t(($) => $.where, { field: words.field(field, false).label })}</p>
      {groups.map((group) => (
        <Group key={group} group={group} text={text} onTake={take} />
      ))}
    </div>
  )
}

type GroupProps = { group: PhraseGroup; text: string; onTake: (phrase: string) => void }

const Group = ({ group, text, onTake }: GroupProps) => {
  const { t } = useTranslation('phrases')
  const shared = useWorkspaceWords()
  return (
    <section>
      <h3 className={styles.name}>{t(($) => $.groups[group].name)}</h3>
      <ul className={styles.list}>
        {t(($) => $.groups[group].phrases, { returnObjects: true }).map((phrase) => (
          <li key={phrase}>
            {text.includes(phrase) ? (
              <p className={styles.taken}>{phrase}</p>
            ) : (
              <button
                type="button"
                className={styles.take}
                aria-label={shared(($) => $.suggestions.add, { text: phrase })}
                onClick={() => onTake(phrase)}
              >
                <Icon name="plus" />
                <span>{phrase}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
