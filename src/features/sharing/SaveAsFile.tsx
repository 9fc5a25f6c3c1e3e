import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

type Props = { look: 'filled' | 'outline'; /** Saves the file and returns its name. */ onSave: () => string }

/** What a link can't carry is saved as a file, and the file's name is said. */
export const SaveAsFile = ({ look, onSave }: Props) => {
  const t = useSharingWords()
  const [name, setName] = useState<string>()
  return (
    <>
      <p>
        <Button look={look} onClick={() => setName(onSave())}>
          {t(($) => $.link.file)}
        </Button>
      </p>
      <p role="status" className={styles.meta}>
        {name !== undefined && t(($) => $.link.fileSaved, { name })}
      </p>
    </>
  )
}
