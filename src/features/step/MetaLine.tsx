import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskId } from '../../core/catalogue/tasks.ts'
import { answerOf } from '../../core/document/preparation.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { DeferredMeetingCards } from './meetings/DeferredMeetingCards.tsx'
import { phrasePlaces } from '../../core/catalogue/phrases.ts'
import { ownValue } from '../../core/ownValue.ts'
import { DeferredPhrases } from './phrases/DeferredPhrases.tsx'
import type { PhraseRow } from './phrases/Phrases.tsx'
import { Example, useExampleLines } from './Example.tsx'
import { useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import * as styles from './MetaLine.module.css'

type Item = { readonly id: string; readonly label: string; readonly content: ReactElement }

/** Steps beside which the bank of questions is of use. */
const asksQuestions: readonly string[] = [
  'recall-first-interview',
  'deepen-answers',
  'answer-without-knowing',
  'show-curiosity',
] satisfies readonly TaskId[]

/** What is fetched when it is opened. */
const onlyOpen: readonly string[] = ['meetings', 'phrases']

/** The step whose cards depend on what kind of meeting it is. */
const meetingStep: TaskId = 'deepen-answers'

type Props = {
  how: ReactElement | undefined
  /** The row that is asked for. */
  row?: PhraseRow | undefined
}

/** One quiet line of what can be opened beside a prompt: an example, and how to do it. A note that is written stands open. */
export const MetaLine = ({ how, row }: Props) => {
  const { id: key } = useWorkspace()
  const { t } = useTranslation()
  const words = useWorkspaceWords()
  const lineId = useId()
  const lines = useExampleLines()
  const hasNote = usePreparation((preparation) => (answerOf(preparation, key).fields.note ?? '') !== '')
  const [open, setOpen] = useState<readonly string[]>(hasNote ? ['how'] : [])
  const items: readonly Item[] = [
    ...(lines.length > 0
      ? [
          {
            id: 'example',
            label: words(($) => $.example.show),
            content: <Example lines={lines} isOpen={open.includes('example')} />,
          },
        ]
      : []),
    ...(key === meetingStep
      ? [{ id: 'meetings', label: words(($) => $.meetings), content: <DeferredMeetingCards /> }]
      : []),
    ...(ownValue(phrasePlaces, key)
      ? [{ id: 'phrases', label: words(($) => $.phrases), content: <DeferredPhrases row={row} /> }]
      : []),
    ...(how ? [{ id: 'how', label: t(($) => $.task.how), content: how }] : []),
  ]
  const toggle = (id: string) => setOpen((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id]))
  return (
    <div>
      <p className={styles.line}>
        {items.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.opener}
            aria-expanded={open.includes(id)}
            aria-controls={`${lineId}-${id}`}
            onClick={() => toggle(id)}
          >
            {label}
          </button>
        ))}
        {asksQuestions.includes(key) && (
          <a className={styles.opener} href="#questions">
            {words(($) => $.bank)}
          </a>
        )}
      </p>
      {items.map(({ id, content }) => (
        <div key={id} id={`${lineId}-${id}`} className={styles.content} hidden={!open.includes(id)}>
          {(!onlyOpen.includes(id) || open.includes(id)) && content}
        </div>
      ))}
    </div>
  )
}
