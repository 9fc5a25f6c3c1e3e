import { useEffect, useRef, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import {
  asksForAnother,
  firstPrompt,
  guidedRows,
  isDone,
  listsOf,
  promptAfter,
  promptsOf,
  wholeFields,
  type Prompt,
} from '../../core/derive/prompts.ts'
import { isBlank } from '../../core/blank.ts'
import { answerOf, rowIn } from '../../core/document/preparation.ts'
import { askedBox } from '../../shell/askedBox.ts'
import { titleElementId } from '../../shell/elementIds.ts'
import { fieldsToAsk, takeAsked } from '../../shell/opener.ts'
import { address } from '../../shell/useAddress.ts'
import { useMedia } from '../../shell/useMedia.ts'
import { usePreparationList } from '../../shell/usePreparationList.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { useLinger } from '../../ui/useLinger.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Closing } from './Closing.tsx'
import { Fields } from './Fields.tsx'
import { FieldBox } from './FieldBox.tsx'
import { HeardHere } from './DeferredHeard.tsx'
import { MetaLine } from './MetaLine.tsx'
import { partsOf } from './parts.tsx'
import { Rehearsal } from './rehearsal/Rehearsal.tsx'
import { OpenList } from './rows/OpenList.tsx'
import { Rows } from './rows/Rows.tsx'
import { rowIdOf, writtenIdOf } from './rows/shownRows.ts'
import { Suggestions } from './rows/Suggestions.tsx'
import { useLeave } from './rows/useLeave.ts'
import { useRowList, type RowList } from './rows/useRowList.ts'
import { TooMuch } from './TooMuch.tsx'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import { Written } from './Written.tsx'
import * as styles from './Flow.module.css'

type Props = { how: ReactElement | undefined }

/** What a step asks, one prompt at a time. */
export const Flow = ({ how }: Props) => {
  const { exercise } = useWorkspace()
  const flow = usePromptFlow()
  return exercise.rows ? <RowsFlow how={how} flow={flow} /> : <Asked how={how} flow={flow} />
}

type PromptFlow = ReturnType<typeof usePromptFlow>

const nameOf = (prompt: Prompt | undefined) =>
  prompt && [prompt.kind, 'row' in prompt && prompt.row, 'field' in prompt && prompt.field].join('/')

/** Where the person is among the prompts. After the last one comes the closing. */
const usePromptFlow = () => {
  const { id: key, exercise } = useWorkspace()
  const store = usePreparationStore()
  const prompts = promptsOf(key, exercise)
  const [at, setAt] = useState(() => firstPrompt(key, exercise, answerOf(store.open(), key), fieldsToAsk(key)))
  // Where another list is chosen, the person stays at what is asked, or begins the list.
  const [listed, setListed] = useState(prompts)
  if (prompts.map(nameOf).join() !== listed.map(nameOf).join()) {
    setListed(prompts)
    const same = prompts.findIndex((prompt) => nameOf(prompt) === nameOf(listed[at]))
    setAt(at >= listed.length ? prompts.length : Math.max(same, 0))
  }
  const area = useRef<HTMLDivElement>(null)
  // A step opened to write in, or from the list, focuses its box, also when its exercise had to be fetched first.
  useEffect(() => {
    const isAsked = takeAsked(key)
    const cover = area.current?.closest('[data-cover]')
    const focused = document.activeElement
    const isOnTitle = cover ? cover.querySelector('h2') === focused : focused?.id === titleElementId(key)
    if (isOnTitle && (isAsked || (cover && address().entry().step))) {
      area.current?.querySelector<HTMLElement>(askedBox)?.focus()
    }
  }, [key])
  /** Shows a prompt, and puts the focus into its field, or else on what says where the person is. */
  const goTo = (place: number) => {
    flushSync(() => setAt(place))
    const asked = area.current
    asked?.closest('[data-cover]')?.scrollTo(0, 0)
    const box = asked?.querySelector<HTMLElement>(askedBox)
    const heading = asked?.querySelector<HTMLElement>('[data-asked] [data-at]')
    ;(box ?? heading ?? asked?.querySelector<HTMLElement>('[data-at]'))?.focus()
  }
  // Where the person has gone to a prompt's field by themselves, the flow follows and leaves the focus alone.
  return { prompts, at, prompt: prompts[at], goTo, follow: setAt, area }
}

const RowsFlow = ({ how, flow }: Props & { flow: PromptFlow }) => {
  const { id: key, exercise } = useWorkspace()
  const { ownSuggestions } = partsOf(key)
  const { rows = { fields: [] }, fields = [] } = exercise
  const guided = guidedRows(key, exercise)
  const isAlone = fields.length === 0 && !ownSuggestions
  // A field above the list stands for its empty rows.
  const blankCount = asksForAnother(key, exercise) ? 0 : isAlone ? 3 : 1
  const showList = () => flow.goTo(flow.prompts.findIndex(({ kind }) => kind === 'list'))
  const list = useRowList(rows, {
    blankCount: guided > 0 ? guided : blankCount,
    isGuided: guided > 0,
    onAsked: showList,
  })
  useLeave(list.leave)
  return <Asked how={how} flow={flow} list={list} />
}

const Asked = ({ how, flow, list }: Props & { flow: PromptFlow; list?: RowList }) => {
  const { id: key, exercise } = useWorkspace()
  const t = useWorkspaceWords()
  const store = usePreparationStore()
  const { prompts, at, prompt, goTo, follow, area } = flow
  const hasRoom = useMedia('(min-width: 68.75rem)')
  const closingLingers = useLinger(!prompt)
  const askedLingers = useLinger(prompt !== undefined)
  const canSkip = prompt?.kind === 'field' || prompt?.kind === 'row'
  const skipLingers = useLinger(canSkip)
  const done = usePreparationList((preparation) => {
    const answer = answerOf(preparation, key)
    return prompts.map((each, place) => isDone(each, key, exercise, answer, place < at))
  })
  const goOn = () => {
    const answer = answerOf(store.open(), key)
    const row = prompt?.kind === 'row' ? list?.placeAt(prompt.row) : undefined
    const text = prompt?.kind === 'row' ? rowIn(answer, row?.id)?.fields[prompt.field] : undefined
    const next = promptAfter(prompts, at, prompt?.kind === 'row' && isBlank(text))
    if (prompts[next]?.kind === 'list') list?.settle()
    goTo(next)
  }
  const goToList = (row?: string) => {
    list?.settle()
    goTo(prompts.findIndex(({ kind }) => kind === 'list'))
    if (row !== undefined) list?.open(row)
  }
  const leaveClosing = () => goTo(prompts.length - 1)
  const foot = askedLingers && (
    <p key="foot" className={styles.foot}>
      <Button look="filled" className={styles.next} onClick={goOn}>
        {t(($) => $.prompts.next)}
      </Button>
      {skipLingers && (
        <Button look="text" className={canSkip ? '' : 'visually-hidden'} onClick={goOn}>
          {t(($) => $.prompts.skip)}
        </Button>
      )}
    </p>
  )
  if (!prompt) {
    return (
      <div ref={area} className={styles.flow} data-closing="">
        <Progress done={done} at={at} />
        <Closing key="closing" onBack={leaveClosing} />
        {/* The same keys in the same list as below keep the pressed button's element, which a screen reader still listens to. */}
        {foot && (
          <div key="end" className="visually-hidden">
            {[foot]}
          </div>
        )}
      </div>
    )
  }
  const { AboveAsked } = partsOf(key)
  const asked =
    prompt.kind === 'row'
      ? list?.placeAt(prompt.row)
      : prompt.kind === 'list'
        ? list?.places.find(({ id }) => id === list.openRow)
        : undefined
  const beside = <MetaLine key="beside" how={how} row={asked} />
  // It stands by what is asked for, above the list of what is written.
  const isOpenList = prompt.kind === 'list' && asksForAnother(key, exercise)
  return (
    <div ref={area} className={styles.flow}>
      <Progress done={done} at={at} />
      <Written flow={flow} list={list} onList={goToList} />
      {AboveAsked && list && <AboveAsked list={list} prompt={prompt} />}
      <div className={styles.asked} data-asked={isInProse(key, prompt) ? 'prose' : prompt.kind}>
        <PromptBody
          prompt={prompt}
          list={list}
          beside={
            isOpenList && (
              <>
                <HeardHere />
                {beside}
              </>
            )
          }
          onNext={goOn}
          onField={(field) => follow(prompts.findIndex((each) => each.kind === 'field' && each.field === field))}
        />
      </div>
      {!isOpenList && <HeardHere />}
      {/* Where both have a line of their own, the buttons stand at the lower edge. */}
      <div key="end" className={styles.end}>
        {isOpenList ? [foot] : hasRoom ? [foot, beside] : [beside, foot]}
      </div>
      {closingLingers && <Closing key="closing" isLeft onBack={leaveClosing} />}
    </div>
  )
}

/** Whether a prompt asks for a gap in sentences that stand on screen as a whole. */
const isInProse = (key: string, prompt: Prompt): boolean => prompt.kind === 'field' && partsOf(key).Prose !== undefined

/** How far the person is: in words, and as a line of segments for the eye. */
const Progress = ({ done, at }: { done: readonly boolean[]; at: number }) => {
  const t = useWorkspaceWords()
  const count = done.length
  const place = t(($) => $.prompts.at, { at: at + 1, count })
  return (
    <div className={styles.head}>
      {at < count && (
        <p
          className={count > 1 ? styles.count : 'visually-hidden'}
          role="group"
          aria-label={`${t(($) => $.prompts.part)} ${place}`}
          data-at=""
          tabIndex={-1}
        >
          {place}
        </p>
      )}
      <Segments done={done} at={at} />
    </div>
  )
}

type BodyProps = {
  prompt: Prompt
  list: RowList | undefined
  /** What stands between an open field and its list, where there is one. */
  beside: ReactElement | false
  onNext: () => void
  /** The person went to another field on screen. */
  onField: (field: string) => void
}

const PromptBody = ({ prompt, list, beside, onNext, onField }: BodyProps) => {
  const { id: key, exercise } = useWorkspace()
  const { fields = [], rows, rehearsal } = exercise
  const { Box = FieldBox, Prose } = partsOf(key)
  const chooser = fields.find(({ id }) => id === listsOf(key)?.by)
  switch (prompt.kind) {
    case 'field': {
      if (Prose) return <Prose now={prompt.field} onNow={onField} onNext={onNext} />
      const field = fields.find(({ id }) => id === prompt.field)
      return (
        field && (
          <>
            <Box key={field.id} field={field} isAsked onEnter={onNext} />
            <Coach field={field.id} inRow={false} />
            {chooser && <FieldBox key={chooser.id} field={chooser} />}
          </>
        )
      )
    }
    case 'row':
      return list && <RowPrompt prompt={prompt} list={list} onNext={onNext} />
    case 'list':
      if (!rows || !list) return null
      return beside ? (
        <OpenList rows={rows} list={list}>
          {beside}
        </OpenList>
      ) : (
        <Rows rows={rows} list={list} />
      )
    case 'whole':
      return <Fields fields={wholeFields(key, exercise)} />
    case 'rehearsal':
      return rehearsal && <Rehearsal id={key} rehearsal={rehearsal} />
  }
}

/** One sentence of advice where it helps. */
const Coach = ({ field, inRow }: { field: string; inRow: boolean }) => {
  const { coach } = useExerciseWords().asked(field, inRow)
  return coach !== '' && <p className={styles.coach}>{coach}</p>
}

/** One field of one row, with what could stand there while nothing does. */
const RowPrompt = ({
  prompt: { row: at, field: name },
  list,
  onNext,
}: {
  prompt: Prompt & { kind: 'row' }
  list: RowList
  onNext: () => void
}) => {
  const { id: key, exercise } = useWorkspace()
  const { Box = FieldBox, ownSuggestions } = partsOf(key)
  const { rows = { fields: [] } } = exercise
  const place = list.placeAt(at)
  const field = rows.fields.find(({ id }) => id === name)
  const isMain = field === rows.fields[0]
  const isEmpty =
    usePreparationList((preparation) => [isBlank(rowIn(answerOf(preparation, key), place?.id)?.fields[name])])[0] ===
    true
  if (!place || !field) return null
  const { id, index, number } = place
  return (
    <div id={rowIdOf(key, id)} className={styles.row} onFocus={() => list.touch(id)}>
      <Box
        key={`${id}/${name}`}
        field={field}
        row={{ id, index, starters: list.starters }}
        number={isMain ? number : undefined}
        about={isMain ? undefined : writtenIdOf(key, id)}
        isAsked
        onEnter={onNext}
      />
      {isMain && isEmpty && !ownSuggestions && <Suggestions rows={rows} list={list} into={id} />}
      <Coach field={name} inRow />
      <TooMuch shown={list.isOver} />
      <p className="visually-hidden" aria-live="polite">
        {list.spoken}
      </p>
    </div>
  )
}
