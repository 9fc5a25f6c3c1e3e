import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../core/catalogue/tasks.ts'
import { Button } from '../../ui/Button.tsx'
import { NewOwnTask } from './slots.ts'
import * as styles from './OwnTasks.module.css'

/** The way to add a step to a section: a quiet button that becomes a line to write on. */
export const AddOwnTask = ({ section }: { section: SectionId }) => {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [adding, setAdding] = useState(false)
  const end = () => {
    setAdding(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return adding ? (
    <NewOwnTask section={section} onEnd={end} />
  ) : (
    <p className={styles.add}>
      <Button ref={button} look="text" onClick={() => setAdding(true)}>
        {t(($) => $.own.add)}
      </Button>
    </p>
  )
}
