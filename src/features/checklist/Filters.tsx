import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { settledIds } from '../../core/derive/progress.ts'
import type { Filter, PreparationStore } from '../../core/store.ts'
import { readDevice, remember } from '../../shell/device.ts'
import { address } from '../../shell/useAddress.ts'
import { usePreparationKey, usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { filters } from './filter.ts'
import * as styles from './Filters.module.css'

const local = () => localStorage

const show = (store: PreparationStore, filter: Filter) => store.setFilter(filter, settledIds(store.open()))

/** Shows what was chosen last on this device; who comes by the address of a step sees every step. */
const useRememberedView = () => {
  const store = usePreparationStore()
  const preparationKey = usePreparationKey()
  useLayoutEffect(() => {
    const { view } = readDevice(local)
    if (view && address().hash() === '' && store.state.getState().filter === 'all') show(store, view)
  }, [store, preparationKey])
}

/** Chooses what the list shows, this time and the next. */
export const Filters = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const chosen = useStoreState(({ filter }) => filter)
  useRememberedView()
  const choose = (filter: Filter) => {
    show(store, filter)
    remember(local, { view: filter === 'all' ? undefined : filter })
  }
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
            onChange={() => choose(filter)}
          />
          <span>{t(($) => $.filter[filter])}</span>
        </label>
      ))}
    </fieldset>
  )
}
