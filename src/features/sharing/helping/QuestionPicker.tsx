import { usePagedList } from '../../../ui/usePagedList.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Tick } from '../../../ui/Tick.tsx'
import { useHelpingWords, type Question } from './useQuestions.ts'
import * as styles from './Helping.module.css'

type Props = {
  questions: readonly Question[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which questions are asked: a list of ticks behind a line. The order of asking is that of the list. */
export const QuestionPicker = (props: Props) => {
  const t = useHelpingWords()
  return (
    <Disclosure label={t(($) => $.pick.open)}>
      <Ticks {...props} />
    </Disclosure>
  )
}

const Ticks = ({ questions, chosen, onChange }: Props) => {
  const t = useHelpingWords()
  const { list, drawn, next, showMore } = usePagedList(questions)
  const choose = (id: string, isChosen: boolean) =>
    onChange(questions.map((each) => each.id).filter((each) => (each === id ? isChosen : chosen.includes(each))))
  return (
    <>
      <ul ref={list} className={styles.picks} aria-label={t(($) => $.pick.label)} role="list">
        {drawn.map(({ id, text, isOwn }) => (
          <li key={id} tabIndex={-1}>
            <label className={styles.pick}>
              <Tick checked={chosen.includes(id)} onChange={({ target }) => choose(id, target.checked)} />
              <span dir={isOwn ? 'auto' : undefined} className={isOwn ? styles.own : undefined}>
                {text}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {next.length > 0 && (
        <Button look="text" onClick={showMore}>
          {t(($) => $.pick.more, { count: next.length })}
        </Button>
      )}
    </>
  )
}
