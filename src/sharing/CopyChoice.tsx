import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn } from '../i18n/dates.ts'
import { languageOf } from '../i18n/i18n.ts'
import { isFilled, trimmed } from '../preparation/blank.ts'
import { emptyPreparation, type Document } from '../preparation/preparation.ts'
import { isTouched, progressOf } from '../preparation/progress.ts'
import { useStoreState } from '../preparation/store.ts'
import { Button } from '../ui/Button.tsx'
import { DialogActions } from '../ui/Dialog.tsx'
import type { Doubt } from './backup.ts'
import { Changes } from './Changes.tsx'
import { changesOf, combined } from './copies.ts'
import { lossOf } from './counts.ts'
import { pairsOf, type Pair } from './documents.ts'
import { textsIn } from './reading.ts'
import { today } from '../preparation/today.ts'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'

type Props = {
  theirs: Document
  /** YYYY-MM-DD */
  saved: string | undefined
  /** Why it may not be what was saved. */
  doubts?: readonly Doubt[] | undefined
  /** `apart`: without mixing what may be two jobs. */
  onCombine: (apart: boolean) => void
  onReplace: () => void
  onClose: () => void
}

/** What is in a copy, what would change, and the choice between adding it and putting it in the place of mine. */
export const CopyChoice = ({ theirs, saved, doubts = [], onCombine, onReplace, onClose }: Props) => {
  const t = useSharingWords()
  const mine = useStoreState(({ document }) => document)
  const isBlocked = useStoreState(({ problem }) => problem === 'newer')
  const isNew = !mine.preparations.some(isTouched)
  const pairs = useMemo(() => pairsOf(mine, theirs), [mine, theirs])
  const isGuess = !isNew && pairs.some((pair) => pair.isGuess)
  return (
    <>
      <div role="alert" className={styles.told}>
        {doubts.map((doubt) => (
          <p key={doubt} className={styles.private}>
            {t(($) => $.copy.doubts[doubt])}
          </p>
        ))}
      </div>
      <Holds theirs={theirs} saved={saved} />
      {isGuess && <p>{t(($) => $.copy.guess)}</p>}
      {!isNew && pairs.map((pair) => <Meeting key={pair.theirs.id} pair={pair} isAlone={pairs.length === 1} />)}
      {!isNew && <Loss pairs={pairs} mine={mine} />}
      <DialogActions>
        {isNew ? (
          <Button look="filled" disabled={isBlocked} onClick={onReplace}>
            {t(($) => $.copy.open)}
          </Button>
        ) : (
          <>
            <Button look="filled" disabled={isBlocked} onClick={() => onCombine(false)}>
              {t(($) => $.copy.combine)}
            </Button>
            {isGuess && (
              <Button disabled={isBlocked} onClick={() => onCombine(true)}>
                {t(($) => $.copy.separate)}
              </Button>
            )}
            <Button disabled={isBlocked} onClick={onReplace}>
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

const Holds = ({ theirs, saved }: Pick<Props, 'theirs' | 'saved'>) => {
  const { i18n } = useTranslation()
  const t = useSharingWords()
  const { t: page } = useTranslation('page')
  const [first = emptyPreparation('none'), ...more] = theirs.preparations
  const { company, role } = first.interview.fields
  const { done, all } = progressOf(first)
  return (
    <section className={styles.holds}>
      <h3 className={styles.label}>{t(($) => $.copy.holds)}</h3>
      <p dir="auto">{[company, role].filter(isFilled).join(', ')}</p>
      <p>
        {[page(($) => $.progress.done, { done, count: all }), t(($) => $.copy.texts, { count: textsIn(first) })].join(
          ', ',
        )}
      </p>
      {more.length > 0 && <p>{t(($) => $.copy.more, { count: more.length })}</p>}
      {saved !== undefined && (
        <p className={styles.meta}>
          {t(($) => $.copy.saved, { date: dateIn(languageOf(i18n.language), saved, today(new Date())) })}
        </p>
      )}
    </section>
  )
}

/** What happens with one of theirs when all are combined: it changes one of mine, or becomes one more. */
const Meeting = ({ pair: { mine, theirs }, isAlone }: { pair: Pair; isAlone: boolean }) => {
  const t = useSharingWords()
  const name = trimmed((mine ?? theirs).interview.fields.company)
  if (!mine) return <p>{name ? t(($) => $.copy.addedNamed, { name }) : t(($) => $.copy.added)}</p>
  return (
    <>
      {!isAlone && name && <p dir="auto">{name}</p>}
      <Changes mine={mine} next={combined(mine, theirs)} level={3} />
    </>
  )
}

/** What a replacement would take away. */
const Loss = ({ pairs, mine }: { pairs: readonly Pair[]; mine: Document }) => {
  const t = useSharingWords()
  const losses = pairs.map(({ mine: gone = emptyPreparation('none'), theirs }) =>
    lossOf(gone, theirs, changesOf(theirs, gone)),
  )
  const sum = (part: keyof ReturnType<typeof lossOf>) => losses.reduce((all, loss) => all + loss[part], 0)
  const [done, steps, texts] = [sum('done'), sum('steps'), sum('texts')]
  const paired = new Set(pairs.map((pair) => pair.mine))
  const whole = mine.preparations.filter((each) => isTouched(each) && !paired.has(each)).length
  if (done + steps + texts + whole === 0) return <p>{t(($) => $.copy.lostNothing)}</p>
  return (
    <section className={styles.holds}>
      <h3 className={styles.label}>{t(($) => $.copy.lost)}</h3>
      <ul className={styles.lost}>
        {whole > 0 && <li>{t(($) => $.copy.lostPreparations, { count: whole })}</li>}
        {done > 0 && <li>{t(($) => $.copy.lostDone, { count: done })}</li>}
        {steps > 0 && <li>{t(($) => $.copy.lostSteps, { count: steps })}</li>}
        {texts > 0 && <li>{t(($) => $.copy.lostTexts, { count: texts })}</li>}
      </ul>
    </section>
  )
}
