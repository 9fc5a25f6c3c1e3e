import { useId, useMemo, useState } from 'react'
import { joining } from '../../core/identity.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { addPreparation } from '../../core/document/preparations.ts'
import { usePreparation, usePreparationStore, useStoreState } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Changes } from './Changes.tsx'
import { comparePreparations } from '../../core/share/comparison.ts'
import { combinePreparations } from '../../core/share/changes.ts'
import type { OpenedProps } from './openedProps.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Opened.module.css'

type Props = { theirs: Preparation; isNew: boolean; onLeave: OpenedProps['onLeave'] }

/** Keep mine, combine once it is said what that changes, or keep theirs beside mine. */
export const Decision = ({ theirs, isNew, onLeave }: Props) => {
  const t = useSharingWords()
  const store = usePreparationStore()
  const isBlocked = useStoreState(({ problem }) => problem === 'newer')
  const [listing, setListing] = useState(false)
  const id = useId()
  const combine = () => {
    const { preparations } = store.state.getState().document
    store.change(
      (mine) => {
        const rest = preparations.filter(({ id }) => id !== mine.id)
        return combinePreparations(mine, joining(rest, theirs))
      },
      { undo: 'combined' },
    )
    onLeave()
  }
  const separate = () => {
    const { preparations } = store.state.getState().document
    store.changeAll(addPreparation({ ...joining(preparations, theirs), id: store.newId() }), 'separated')
    onLeave()
  }
  return (
    <div className={styles.decision}>
      <p className={styles.acts}>
        <Button look="filled" onClick={() => onLeave({ kept: true })}>
          {isNew ? t(($) => $.opened.keepNew) : t(($) => $.opened.keep)}
        </Button>
        {!isBlocked && isNew && <Button onClick={combine}>{t(($) => $.opened.combineNew)}</Button>}
        {!isBlocked && !isNew && (
          <Button aria-expanded={listing} aria-controls={id} onClick={() => setListing(!listing)}>
            {t(($) => $.opened.combine)}
          </Button>
        )}
        {!isBlocked && !isNew && (
          <Button look="text" onClick={separate}>
            {t(($) => $.opened.separate)}
          </Button>
        )}
      </p>
      <div id={id} hidden={!listing}>
        {listing && <Preview theirs={theirs} onCombine={combine} onCancel={() => setListing(false)} />}
      </div>
    </div>
  )
}

type PreviewProps = { theirs: Preparation; onCombine: () => void; onCancel: () => void }

/** What combining would change, before it is done. */
const Preview = ({ theirs, onCombine, onCancel }: PreviewProps) => {
  const t = useSharingWords()
  const mine = usePreparation((open) => open)
  const changed = useMemo(() => comparePreparations(mine, combinePreparations(mine, theirs)), [mine, theirs])
  return (
    <div className={styles.preview}>
      <Changes changed={changed} level={2} />
      <p className={styles.acts}>
        <Button look="filled" onClick={onCombine}>
          {t(($) => $.opened.confirm)}
        </Button>
        <Button look="text" onClick={onCancel}>
          {t(($) => $.opened.cancel)}
        </Button>
      </p>
    </div>
  )
}
