import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreparationKey } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { useLinger } from '../../ui/useLinger.ts'
import { NewOwnTask } from './NewOwnTask.tsx'
import * as styles from './OwnTasks.module.css'

/** The way to add a step at the end of the list: a quiet button that becomes a line to write on. */
export const AddOwnTask = () => <AddToOpen key={usePreparationKey()} />

const AddToOpen = () => {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [adding, setAdding] = useState(false)
  const lingers = useLinger(!adding)
  const begin = () => setAdding(true)
  const end = () => {
    setAdding(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <>
      {adding && <NewOwnTask onEnd={end} />}
      {lingers && (
        <p className={adding ? 'visually-hidden' : styles.add}>
          <Button ref={button} look="text" onClick={begin}>
            {t(($) => $.own.add)}
          </Button>
        </p>
      )}
    </>
  )
}
