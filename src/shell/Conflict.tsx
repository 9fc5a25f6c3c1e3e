import { useTranslation } from 'react-i18next'
import { answerOf, type FieldPath, type Preparation } from '../core/document/preparation.ts'
import { chooseText } from '../core/document/rows.ts'
import { usePreparation, usePreparationStore } from './useStore.ts'
import { Button } from '../ui/Button.tsx'
import { keepFocus } from '../ui/keepFocus.ts'
import * as styles from './Conflict.module.css'

const conflictsAt = (preparation: Preparation, { key, row, field }: FieldPath): readonly string[] | undefined => {
  const answer = answerOf(preparation, key)
  return (row === undefined ? answer : answer.rows.find(({ id }) => id === row))?.others?.[field]
}

/** Other versions of a text, written in another tab or brought by a link: the person chooses which stands. */
export const Conflict = ({ boxId, place, text }: { boxId: string; place: FieldPath; text: string }) => {
  const { t } = useTranslation('workspace')
  const store = usePreparationStore()
  const others = usePreparation((preparation) => conflictsAt(preparation, place))
  if (!others || others.length === 0) return null
  const keep = (version: string) =>
    keepFocus(
      () => store.change(chooseText(place, version)),
      () => document.getElementById(boxId),
    )
  return (
    <div className={styles.versions} role="group" aria-label={t(($) => $.versions.question)}>
      <p className={styles.question}>{t(($) => $.versions.question)}</p>
      {others.map((version) => (
        <div key={version}>
          <blockquote className={styles.version} dir="auto">
            {version}
          </blockquote>
          <Button look="text" onClick={() => keep(version)}>
            {t(($) => $.versions.keepOther)}
          </Button>
        </div>
      ))}
      <p>
        <Button look="text" onClick={() => keep(text)}>
          {t(($) => $.versions.keepMine)}
        </Button>
      </p>
    </div>
  )
}
