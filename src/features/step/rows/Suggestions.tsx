import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import type { TaskId } from '../../../core/catalogue/tasks.ts'
import { kindsOf } from '../../../core/derive/kinds.ts'
import { offersOf, type OfferedRow } from '../../../core/derive/offers.ts'
import { answerOf, type Texts } from '../../../core/document/preparation.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { PagedList } from '../PagedList.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { Heading } from '../Heading.tsx'
import { useWorkspace } from '../useWorkspace.ts'
import { useOffers } from './useOffers.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

const packing: TaskId = 'pack-your-bag'

type Group = {
  heading: string
  isOwn: boolean
  /** The person said it at the first interview. */
  isSaid?: boolean
  /** Its heading is heard alone. */
  isQuiet?: boolean
  items: readonly { id: string; text: string; fields: Texts }[]
}

/** What a text leaves to be written goes on where its dots stand. */
const startOf = (text: string): string => text.replace(/…$/, '')

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
  const chosen = usePreparationList(kindsOf)
  const kinds = id === packing ? chosen : []
  const taken = useMemo(() => new Set(written), [written])
  const isTaken = (text: string, start = startOf(text)): boolean =>
    start === text ? taken.has(text) : written.some((each) => each.startsWith(start))
  const groupOf = (heading: string, texts: readonly string[]): Group => ({
    heading,
    isOwn: false,
    items: texts
      .filter((text) => !isTaken(text))
      .map((text) => ({ id: text, text, fields: { [first]: startOf(text) } })),
  })
  const textOf = ({ fields }: OfferedRow): string =>
    rows.fields.map((field) => fields[field.id] ?? '').find((text) => text !== '') ?? ''
  const bySource = [...new Set(offers.map(({ from }) => from))].map((source) => ({
    heading: shared(($) => $.suggestions.from, { title: t(($) => $.tasks[source as TaskId].title) }),
    isOwn: true,
    isSaid: offersOf(id).some(({ from, fill }) => from === source && Object.values(fill)[0] === 'said'),
    items: offers
      .filter(({ from }) => from === source)
      .map((offer) => ({ id: offer.id, text: textOf(offer), fields: offer.fields })),
  }))
  const packed = kinds.flatMap((kind) => shared(($) => $.packing[kind], { returnObjects: true }))
  const topics = words.topics()
  const areStarts = topics.some((text) => startOf(text) !== text)
  const byJob = id === packing ? shared(($) => $.packingByJob, { returnObjects: true }) : []
  return [
    ...bySource,
    groupOf(
      shared(($) => $.suggestions.meeting),
      packed,
    ),
    {
      ...groupOf(
        shared(($) => $.suggestions[areStarts ? 'starts' : 'topics']),
        topics,
      ),
      isQuiet: areStarts,
    },
    groupOf(
      shared(($) => $.suggestions.job),
      byJob,
    ),
  ].filter(({ items }) => items.length > 0)
}

type Props = {
  rows: Rows
  list: RowList
  /** The empty row that is asked for: then the first few stand open. */
  into?: string | undefined
}

/** The first few items, and what is left of each group. */
const split = (groups: readonly Group[], count: number): readonly [readonly Group[], readonly Group[]] => {
  let room = count
  const first: Group[] = []
  const rest: Group[] = []
  for (const group of groups) {
    const items = group.items.slice(0, room)
    room -= items.length
    if (items.length > 0) first.push({ ...group, items })
    if (items.length < group.items.length) rest.push({ ...group, items: group.items.slice(items.length) })
  }
  return [first, rest]
}

/** How many suggestions stand open under an empty field. */
const open = 5

/** What could be a row: what was written in other exercises first, then common topics. One click copies it. */
export const Suggestions = ({ rows, list, into }: Props) => {
  const t = useWorkspaceWords()
  const [first, rest] = split(useGroups(rows), into === undefined ? 0 : open)
  const count = rest.reduce((sum, { items }) => sum + items.length, 0)
  if (list.isFull) return null
  return (
    <>
      {first.length > 0 && <Groups groups={first} list={list} into={into} />}
      {count > 0 && (
        <Disclosure label={t(($) => $.suggestions.show, { count })}>
          <Groups groups={rest} list={list} into={into} />
        </Disclosure>
      )}
    </>
  )
}

const Groups = ({ groups, list, into }: { groups: readonly Group[] } & Pick<Props, 'list' | 'into'>) => {
  const t = useWorkspaceWords()
  return (
    <div className={styles.groups}>
      {groups.map(({ heading, items, isOwn, isSaid, isQuiet }) => (
        <section key={heading}>
          <Heading className={isSaid || isQuiet ? 'visually-hidden' : styles.heading}>{heading}</Heading>
          <PagedList
            items={items}
            className={styles.offers}
            draw={({ text, fields }) => (
              <button
                type="button"
                className={styles.offer}
                data-own={isOwn || undefined}
                aria-label={t(($) => (isSaid ? $.suggestions.addSaid : $.suggestions.add), { text })}
                onClick={() => list.fill(fields, into)}
              >
                <Icon name="plus" />
                <span className={styles.text} dir="auto">
                  {text}
                </span>
                {isSaid && <span className={styles.chosen}>{t(($) => $.suggestions.said)}</span>}
              </button>
            )}
          />
        </section>
      ))}
    </div>
  )
}
