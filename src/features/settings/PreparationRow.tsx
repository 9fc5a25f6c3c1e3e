import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dateIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { trimmed } from '../../core/blank.ts'
import { interviewKey, setText, type Preparation } from '../../core/document/preparation.ts'
import { changePreparation } from '../../core/document/preparations.ts'
import { progressOf } from '../../core/derive/progress.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { idPart } from '../../shell/elementIds.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
import { pressed } from '../../ui/keys.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import * as styles from './Preparations.module.css'

type Props = {
  preparation: Preparation
  /** Its place among all, from 1: its name as long as no company is known. */
  number: number
  isOpen: boolean
  onOpen: () => void
  onArchive: () => void
  onRemove: () => void
}

const nameElementId = (preparation: string): string => `interview-${idPart(preparation)}`

/** One of several preparations: its name opens it. */
export const PreparationRow = ({ preparation, number, isOpen, onOpen, onArchive, onRemove }: Props) => {
  const { t, i18n } = useTranslation('planning')
  const { t: page } = useTranslation('page')
  const [renaming, setRenaming] = useState(false)
  const { company, role, date } = preparation.interview.fields
  const name = trimmed(company) || t(($) => $.preparations.unnamed, { number })
  const { done, all } = progressOf(preparation)
  const language = languageOf(i18n.language)
  const stay = (act: () => void) => keepFocus(act, () => document.getElementById(nameElementId(preparation.id)))
  const meta = [
    isOpen && t(($) => $.preparations.open),
    trimmed(company) && trimmed(role),
    // The year always stands: a list of meetings is read long afterwards.
    date && dateIn(language, date, ''),
    // A count is read in one piece.
    page(($) => $.progress.short, { done, count: all }).replaceAll(' ', '\u00a0'),
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <button
          type="button"
          id={nameElementId(preparation.id)}
          className={styles.name}
          dir={trimmed(company) ? 'auto' : undefined}
          aria-current={isOpen ? 'true' : undefined}
          onClick={onOpen}
        >
          {name}
        </button>
        <p className={styles.meta}>{capital(language, meta.join(', '))}</p>
      </div>
      <Menu className={styles.menu} label={t(($) => $.preparations.menu, { name })} icon="dots">
        <MenuItem onClick={() => setRenaming(true)}>{t(($) => $.preparations.rename)}</MenuItem>
        <MenuItem onClick={() => stay(onArchive)}>
          {preparation.archived ? t(($) => $.preparations.bringBack) : t(($) => $.preparations.archive)}
        </MenuItem>
        <MenuItem onClick={onRemove}>{t(($) => $.people.remove)}</MenuItem>
      </Menu>
      {renaming && <Rename id={preparation.id} company={company ?? ''} onEnd={() => stay(() => setRenaming(false))} />}
    </li>
  )
}

/** The name is that of the company. Enter saves, Escape leaves. */
const Rename = ({ id, company, onEnd }: { id: string; company: string; onEnd: () => void }) => {
  const { t } = useTranslation('planning')
  const store = usePreparationStore()
  const boxId = useId()
  const [typed, setTyped] = useState<string>()
  const save = () => {
    // A name that wasn't changed here isn't saved, because another tab may have changed it meanwhile.
    if (typed !== undefined)
      store.changeAll(changePreparation(id, setText({ key: interviewKey, field: 'company' }, trimmed(typed))))
    onEnd()
  }
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field boxId={boxId} label={t(($) => $.facts.company)}>
        <TextLine
          id={boxId}
          value={typed ?? company}
          maxLength={200}
          autoFocus
          enterKeyHint="done"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (pressed(event) !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            onEnd()
          }}
        />
      </Field>
      <Button type="submit">{t(($) => $.preparations.save)}</Button>
    </form>
  )
}
