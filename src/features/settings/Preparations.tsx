import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyPreparation, type Preparation } from '../../core/document/preparation.ts'
import {
  addPreparation,
  hasCarryOver,
  changePreparation,
  preparationBeside,
  carryOver,
  removePreparation,
  setArchived,
  type DocumentChange,
} from '../../core/document/preparations.ts'
import { type Undoable } from '../../core/store.ts'
import { usePreparation, usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { PreparationRow } from './PreparationRow.tsx'
import * as styles from './Preparations.module.css'

/** The interviews that are prepared on this device: open one, begin another, put one aside, remove one. */
export const Preparations = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('planning')
  const store = usePreparationStore()
  const preparations = useStoreState(({ document }) => document.preparations)
  const openId = usePreparation(({ id }) => id)
  const open = (id: string) => {
    store.openPreparation(id)
    onClose()
    window.scrollTo({ top: 0, behavior: 'instant' })
  }
  /** Changes everything, and opens another one where the open one is left: a new one if there is no other. */
  const leave = (id: string, change: DocumentChange, undo?: Undoable) => {
    const next = preparationBeside(store.state.getState().document, id) ?? emptyPreparation(store.newId())
    store.changeAll((document) => change(addPreparation(next)(document)), undo)
    if (id === openId) store.openPreparation(next.id)
  }
  const archive = (id: string, archived: boolean) => {
    const change = changePreparation(id, setArchived(archived))
    if (archived) leave(id, change)
    else store.changeAll(change)
  }
  const remove = (id: string) => {
    leave(id, removePreparation(id), 'preparation-removed')
    onClose()
  }
  const numbered = preparations.map((preparation, index) => ({ preparation, number: index + 1 }))
  const list = (archived: boolean) => (
    <ul className={styles.list}>
      {numbered
        .filter(({ preparation }) => (preparation.archived === true) === archived)
        .map(({ preparation, number }) => (
          <PreparationRow
            key={preparation.id}
            preparation={preparation}
            number={number}
            isOpen={preparation.id === openId}
            onOpen={() => open(preparation.id)}
            onArchive={() => archive(preparation.id, !archived)}
            onRemove={() => remove(preparation.id)}
          />
        ))}
    </ul>
  )
  return (
    <Dialog title={t(($) => $.preparations.title)} onClose={onClose}>
      {list(false)}
      <New onOpen={open} />
      {preparations.some(({ archived }) => archived) && (
        <section className={styles.archived} aria-labelledby="archived-preparations">
          <h3 id="archived-preparations" className={styles.heading}>
            {t(($) => $.preparations.archived)}
          </h3>
          {list(true)}
        </section>
      )}
      <p>
        <Button look="text" onClick={onClose}>
          {t(($) => $.preparations.close)}
        </Button>
      </p>
    </Dialog>
  )
}

/** Begins another one: empty, or with what holds for the person wherever they apply. */
const New = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { t } = useTranslation('planning')
  const store = usePreparationStore()
  const open = usePreparation((preparation): Preparation => preparation)
  const [takesOver, setTakesOver] = useState(true)
  const canTake = hasCarryOver(open)
  const tickId = useId()
  const begin = () => {
    const id = store.newId()
    store.changeAll(addPreparation(canTake && takesOver ? carryOver(id, open) : emptyPreparation(id)))
    onOpen(id)
  }
  return (
    <div className={styles.new}>
      {canTake && (
        <div className={styles.tick}>
          <Tick id={tickId} checked={takesOver} onChange={(event) => setTakesOver(event.target.checked)} />
          <label htmlFor={tickId}>{t(($) => $.preparations.takeOver)}</label>
        </div>
      )}
      <p>
        <Button onClick={begin}>{t(($) => $.preparations.new)}</Button>
      </p>
    </div>
  )
}
