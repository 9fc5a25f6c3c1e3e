import { useState } from 'react'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { progressOnly, type ShareChoice } from '../../core/share/sharePolicy.ts'
import { PurposeDialog, type PurposeProps } from './PurposeDialog.tsx'
import { ShareLink } from './ShareLink.tsx'
import { useLink } from './useLink.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

const extras = ['ownTitles', 'interview', 'pocketNotes', 'answers'] as const satisfies readonly (keyof ShareChoice)[]

/** Ticks and counts alone, until the person includes more. */
export const ShareTicks = (props: PurposeProps) => {
  const t = useSharingWords()
  const [choice, setChoice] = useState(progressOnly)
  return (
    <PurposeDialog title={t(($) => $.purposes.ticks.title)} {...props}>
      <Disclosure label={t(($) => $.include.more)}>
        <fieldset>
          <legend className={styles.meta}>{t(($) => $.include.legend)}</legend>
          {extras.map((extra) => (
            <label key={extra} className={styles.extra}>
              <Tick
                checked={choice[extra]}
                onChange={({ target }) => setChoice({ ...choice, [extra]: target.checked })}
              />
              <span>{t(($) => $.include[extra])}</span>
            </label>
          ))}
        </fieldset>
      </Disclosure>
      <ShareLink {...useLink(choice)} />
    </PurposeDialog>
  )
}
