import { createPortal } from 'react-dom'
import { removeHeard, type KeptHeard } from '../../../core/derive/feedback.ts'
import { feedbackSummaryOf, type HeardQuestion } from '../../../core/share/feedbackSummary.ts'
import { useMemo } from 'react'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { LongList } from '../LongList.tsx'
import { useSharingWords } from '../useReadWords.ts'
import { Entries } from '../WrittenAnswer.tsx'
import { HeardWords, MarkWord } from './HeardList.tsx'
import { useHelpingWords, useQuestionOf } from './useQuestions.ts'
import * as styles from './Helping.module.css'

/** Each question that helpers asked, the own answer, and what was heard, what needs practice first; it can be printed. */
export const FeedbackDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useHelpingWords()
  const sharing = useSharingWords()
  const mine = usePreparation((open) => open)
  const summary = useMemo(() => feedbackSummaryOf(mine), [mine])
  const items = useMemo(() => summary.map((each) => ({ ...each })), [summary])
  return (
    <Dialog title={t(($) => $.summary.title)} onClose={onClose}>
      {items.length === 0 ? (
        <p>{t(($) => $.summary.empty)}</p>
      ) : (
        <LongList className={styles.heardList} items={items}>
          {(item) => <Item item={item} canRemove />}
        </LongList>
      )}
      <DialogActions>
        {items.length > 0 && (
          <Button look="filled" onClick={() => window.print()}>
            {t(($) => $.summary.print)}
          </Button>
        )}
        <Button look="text" onClick={onClose}>
          {sharing(($) => $.close)}
        </Button>
      </DialogActions>
      {createPortal(
        <div className={styles.paper}>
          <h1 className={styles.paperTitle}>{t(($) => $.summary.title)}</h1>
          <ul className={styles.heardList}>
            {items.map((item) => (
              <li key={item.id}>
                <Item item={item} />
              </li>
            ))}
          </ul>
        </div>,
        document.body,
      )}
    </Dialog>
  )
}

const Item = ({ item: { id, own, heard }, canRemove = false }: { item: HeardQuestion; canRemove?: boolean }) => {
  const t = useHelpingWords()
  const mine = usePreparation((open) => open)
  const { text, isOwn } = useQuestionOf(mine)(id)
  return (
    <>
      <p className={styles.summaryQuestion} dir={isOwn ? 'auto' : undefined}>
        {text}
      </p>
      {own && own.answers.length > 0 && (
        <div className={styles.prepared}>
          {own.answers.map(({ task, entries }) => (
            <Entries key={task} task={task} entries={entries} />
          ))}
        </div>
      )}
      <ul className={styles.voices} role="list" aria-label={t(($) => $.summary.heard)}>
        {heard.map((each) => (
          <li key={each.row}>
            <p className={styles.heardHead}>
              <From from={each.from} />
              <MarkWord mark={each.mark} />
            </p>
            <HeardWords heard={each} />
            {canRemove && <Remove heard={each} question={text} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const From = ({ from }: Pick<KeptHeard, 'from'>) => {
  const t = useHelpingWords()
  return (
    <span className={styles.meta} dir="auto">
      {from === '' ? t(($) => $.fromUnnamed) : t(($) => $.from, { name: from })}
    </span>
  )
}

const Remove = ({ heard: { row, from }, question }: { heard: KeptHeard; question: string }) => {
  const t = useHelpingWords()
  const store = usePreparationStore()
  const name = from === '' ? t(($) => $.fromUnnamed) : t(($) => $.from, { name: from })
  return (
    <Button
      look="text"
      aria-label={t(($) => $.summary.removeNamed, { from: name, question })}
      onClick={() => store.change(removeHeard(row), { undo: 'row-removed' })}
    >
      {t(($) => $.summary.remove)}
    </Button>
  )
}
