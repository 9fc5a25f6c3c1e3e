import type { Rows as RowsOf } from '../../../core/catalogue/exercise.ts'
import { limits } from '../../../core/document/preparation.ts'
import { Button } from '../../../ui/Button.tsx'
import { partsOf } from '../parts.tsx'
import { Heading } from '../Heading.tsx'
import { TooMuch } from '../TooMuch.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { useWorkspace } from '../useWorkspace.ts'
import { Row } from './Row.tsx'
import { Suggestions } from './Suggestions.tsx'
import { Ticked } from './Ticked.tsx'
import { addIdOf, rowIdOf, type Shown } from './shownRows.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

/** Rows marked in a list whose order is the message. */
const topRows = 3

type Props = {
  rows: RowsOf
  list: RowList
  /** A row that is written above the list. */
  above?: string
  /** Goes on from that row to another one; nothing while it is empty. */
  onAdd?: (() => void) | undefined
}

/** A list to write, tick, order and shorten: one row open, the others a line each. */
export const Rows = ({ rows, list, above, onAdd }: Props) => {
  const words = useExerciseWords()
  const t = useWorkspaceWords()
  const { id } = useWorkspace()
  const { BeforeRows, AfterRows, ownSuggestions } = partsOf(id)
  const { key, kept, next, isFull, isOver, spoken } = list
  const isListed = ({ id }: Shown) => id !== above
  const [page, beyond] = [list.page.filter(isListed), list.beyond.filter(isListed)]
  const rowAt = (place: Shown) => (
    <Row
      key={place.id}
      place={place}
      rows={rows}
      list={list}
      isLastTop={rows.ranked === true && place.number === topRows && kept.length > topRows}
    />
  )
  const more = next.length > 0 && (
    <li key={rowIdOf(key, 'more')} className={styles.more}>
      <Button look="text" onClick={list.showMore}>
        {t(($) => $.rows.more, { count: next.length })}
      </Button>
    </li>
  )
  const List = rows.ranked ? 'ol' : 'ul'
  return (
    <div className={styles.rows}>
      {BeforeRows && <BeforeRows list={list} />}
      {rows.ranked && kept.length > 1 && (
        <div>
          <Heading className={styles.prompt} tabIndex={-1} data-at="" aria-describedby={rowIdOf(key, 'how')}>
            {t(($) => $.rows.rank)}
          </Heading>
          <p id={rowIdOf(key, 'how')} className="visually-hidden">
            {t(($) => $.rows.how)}
          </p>
          {kept.length > topRows && <p className={styles.empty}>{t(($) => $.rows.top)}</p>}
        </div>
      )}
      {kept.length === 0 && above === undefined && <p className={styles.empty}>{words.empty()}</p>}
      {rows.ticks && <Ticked starters={list.starters} />}
      {page.length > 0 && (
        <List className={styles.list} role="list">
          {/* In one array, React keeps the element of a row that moves past the button. */}
          {[...page.map(rowAt), more, ...beyond.map(rowAt)]}
        </List>
      )}
      {isFull ? (
        <p className={styles.empty}>{t(($) => $.rows.full, { max: limits.rows })}</p>
      ) : (
        <div className={styles.acts}>
          {(above === undefined || onAdd) && (
            <Button id={addIdOf(key)} look="text" onClick={onAdd ?? (() => list.add())}>
              {words.add()}
            </Button>
          )}
          {AfterRows && <AfterRows list={list} />}
        </div>
      )}
      <TooMuch shown={isOver} />
      {!ownSuggestions && above === undefined && <Suggestions rows={rows} list={list} />}
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}
