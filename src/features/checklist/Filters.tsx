import { useTranslation } from 'react-i18next'
import { settledIds } from '../../core/derive/progress.ts'
import { usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { filters } from './filter.ts'
import * as styles from './Filters.module.css'

/** Chooses what the list shows. */
export const Filters = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const chosen = useStoreState(({ filter }) => filter)
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{t(($) => $.filter.legend)}</legend>
      {filters.map((filter) => (
        <label key={filter} className={styles.filter}>
          <input
            type="radio"
            name="filter"
            autoComplete="off"
            checked={chosen === filter}
            onChange={() => store.setFilter(filter, settledIds(store.open()))}
          />
          <span>{t(($) => $.filter[filter])}</span>
        </label>
      ))}
    </fieldset>
  )
}
