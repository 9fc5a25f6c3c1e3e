import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { isFilled } from '../../core/blank.ts'
import { useStoreState } from '../../shell/useStore.ts'
import { dateOf } from '../../core/days.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogActions } from '../../ui/Dialog.tsx'
import { Changes } from './Changes.tsx'
import type { Comparison } from '../../core/share/comparison.ts'
import type { Taking } from '../../core/share/copyReader.ts'
import { LongList } from './LongList.tsx'
import type { Opening } from './openCopy.ts'
import { useSharingWords } from './useReadWords.ts'
import { Working } from './Working.tsx'
import * as styles from './Share.module.css'

type Props = {
  open: Extract<Opening, { status: 'open' }>
  onTake: (how: Taking) => void
  onStop: () => void
  onClose: () => void
}

/** What is in a copy, what would change, and the choice between adding it and putting it in the place of mine. */
export const CopyChoice = ({ open: { read, comparison, taking }, onTake, onStop, onClose }: Props) => {
  const t = useSharingWords()
  const isBlocked = useStoreState(({ problem }) => problem === 'newer')
  const { isNew, isGuess, meetings, holds, loss } = comparison
  return (
    <>
      <div role="alert" className={styles.told}>
        {(read.doubts ?? []).map((doubt) => (
          <p key={doubt} className={styles.private}>
            {t(($) => $.copy.doubts[doubt])}
          </p>
        ))}
      </div>
      <Holds holds={holds} saved={read.saved} />
      {isGuess && <p>{t(($) => $.copy.guess)}</p>}
      {!isNew && <Meetings meetings={meetings} />}
      {!isNew && <Loss loss={loss} />}
      {/* The buttons below stay, so that the pressed one keeps the focus; a second press does nothing. */}
      {taking !== undefined && <Working name={t(($) => $.copy.taking)} done={taking} onStop={onStop} />}
      <DialogActions>
        {isNew ? (
          <Button look="filled" disabled={isBlocked} onClick={() => onTake('replaced')}>
            {t(($) => $.copy.open)}
          </Button>
        ) : (
          <>
            <Button look="filled" disabled={isBlocked} onClick={() => onTake('combined')}>
              {t(($) => $.copy.combine)}
            </Button>
            {isGuess && (
              <Button disabled={isBlocked} onClick={() => onTake('separated')}>
                {t(($) => $.copy.separate)}
              </Button>
            )}
            <Button disabled={isBlocked} onClick={() => onTake('replaced')}>
              {t(($) => $.copy.replace)}
            </Button>
          </>
        )}
        <Button look="text" onClick={onClose}>
          {t(($) => $.copy.cancel)}
        </Button>
      </DialogActions>
    </>
  )
}

const Holds = ({ holds, saved }: Pick<Comparison, 'holds'> & { saved: string | undefined }) => {
  const { i18n } = useTranslation()
  const t = useSharingWords()
  const { t: page } = useTranslation('page')
  const { company, role, done, all, texts, more } = holds
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus while the file was read is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className={styles.holds}>
      <h3 ref={heading} tabIndex={-1} className={styles.label}>
        {t(($) => $.copy.holds)}
      </h3>
      <p dir="auto">{[company, role].filter(isFilled).join(', ')}</p>
      <p>{[page(($) => $.progress.done, { done, count: all }), t(($) => $.copy.texts, { count: texts })].join(', ')}</p>
      {more > 0 && <p>{t(($) => $.copy.more, { count: more })}</p>}
      {saved !== undefined && (
        <p className={styles.meta}>
          {t(($) => $.copy.saved, { date: dateIn(languageOf(i18n.language), saved, dateOf(new Date())) })}
        </p>
      )}
    </section>
  )
}

/** Memoized: the list may be long, and the progress of taking the copy draws the dialog many times. */
const Meetings = memo(({ meetings }: Pick<Comparison, 'meetings'>) => (
  <LongList className={styles.meetings} items={meetings}>
    {(meeting) => <Met meeting={meeting} isAlone={meetings.length === 1} />}
  </LongList>
))
Meetings.displayName = 'Meetings'

type MetProps = { meeting: Comparison['meetings'][number]; isAlone: boolean }

/** What combining does with one preparation of the copy: it changes one of mine, or is added to them. */
const Met = ({ meeting: { name, changed }, isAlone }: MetProps) => {
  const t = useSharingWords()
  if (!changed) return <p>{name ? t(($) => $.copy.addedNamed, { name }) : t(($) => $.copy.added)}</p>
  return (
    <>
      {!isAlone && name && <p dir="auto">{name}</p>}
      <Changes changed={changed} level={3} />
    </>
  )
}

/** What a replacement would take away. */
const Loss = ({ loss: { preparations, done, steps, texts } }: Pick<Comparison, 'loss'>) => {
  const t = useSharingWords()
  if (preparations + done + steps + texts === 0) return <p>{t(($) => $.copy.lostNothing)}</p>
  return (
    <section className={styles.holds}>
      <h3 className={styles.label}>{t(($) => $.copy.lost)}</h3>
      <ul className={styles.lost}>
        {preparations > 0 && <li>{t(($) => $.copy.lostPreparations, { count: preparations })}</li>}
        {done > 0 && <li>{t(($) => $.copy.lostDone, { count: done })}</li>}
        {steps > 0 && <li>{t(($) => $.copy.lostSteps, { count: steps })}</li>}
        {texts > 0 && <li>{t(($) => $.copy.lostTexts, { count: texts })}</li>}
      </ul>
    </section>
  )
}
