import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import type { TaskId } from '../../../core/catalogue/tasks.ts'
import type { OfferedRow } from '../../../core/derive/offers.ts'
import { answerOf, type Texts } from '../../../core/document/preparation.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { PagedList } from '../PagedList.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import { useOffers } from './useOffers.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

type Group = { heading: string; isOwn: boolean; items: readonly { id: string; text: string; fields: Texts }[] }

const useGroups = (rows: Rows): readonly Group[] => {
  const { id } = useWorkspace()
  const { t } = useTranslation('tasks')
  const words = useExerciseWords()
  const shared = useWorkspaceWords()
  const offers = useOffers()
  const first = rows.fields[0]?.id ?? ''
  const written = usePreparationList((preparation) =>
    answerOf(preparation, id).rows.map(({ fields }) => fields[first] ?? ''),
  )
  const taken = useMemo(() => new Set(written), [written])
  const topics = (rows.topics ?? [])
    .map((topic) => ({ id: topic, text: words.topic(topic), fields: { [first]: words.topic(topic) } }))
    .filter(({ text }) => !taken.has(text))
  const textOf = ({ fields }: OfferedRow): string =>
    rows.fields.map((field) => fields[field.id] ?? '').find((text) => text !== '') ?? ''
  const bySource = [...new Set(offers.map(({ from }) => from))].map((source) => ({
    heading: shared(($) => $.suggestions.from, { title: t(($) => $.tasks[source as TaskId].title) }),
    isOwn: true,
    items: offers
      .filter(({ from }) => from === source)
      .map((offer) => ({ id: offer.id, text: textOf(offer), fields: offer.fields })),
  }))
  const topicGroup = { heading: shared(($) => $.suggestions.topics), isOwn: false, items: topics }
  return [topicGroup, ...bySource].filter(({ items }) => items.length > 0)
}

/** What could be a row: common topics, and what was written in other exercises. One click copies it. */
export const Suggestions = ({ rows, list }: { rows: Rows; list: RowList }) => {
  const t = useWorkspaceWords()
  const groups = useGroups(rows)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  if (count === 0 || list.isFull) return null
  return (
    <Disclosure label={t(($) => $.suggestions.show, { count })}>
      <div className={styles.groups}>
        {groups.map(({ heading, items, isOwn }) => (
          <section key={heading}>
            <h4 className={styles.heading}>{heading}</h4>
            <PagedList
              items={items}
              className={styles.offers}
              draw={({ text, fields }) => (
                <button
                  type="button"
                  className={styles.offer}
                  data-own={isOwn || undefined}
                  aria-label={t(($) => $.suggestions.add, { text })}
                  onClick={() => list.fill(fields)}
                >
                  <Icon name="plus" />
                  <span className={styles.text} dir="auto">
                    {text}
                  </span>
                </button>
              )}
            />
          </section>
        ))}
      </div>
    </Disclosure>
  )
}
