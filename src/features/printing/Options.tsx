import { useTranslation } from 'react-i18next'
import { languageNameIn } from '../../i18n/dates.ts'
import { languageOf, languages } from '../../i18n/languages.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { contents, extrasOf, papers, type PrintChoice } from './printChoice.ts'
import * as styles from './PrintDialog.module.css'

type Props = { choice: PrintChoice; onChange: (part: Partial<PrintChoice>) => void }

/** What can be chosen for the paper. */
export const Options = ({ choice, onChange }: Props) => {
  const { t, i18n } = useTranslation('printing')
  return (
    <>
      <OneOf
        label={t(($) => $.what.legend)}
        ids={contents}
        labelOf={(id) => t(($) => $.what[id])}
        value={choice.what}
        onChange={(what) => onChange({ what })}
      />
      <fieldset>
        <legend className={styles.legend}>{t(($) => $.extras.legend)}</legend>
        {extrasOf(choice.what).map((extra) => (
          <label key={extra} className={styles.extra}>
            <Tick checked={choice[extra]} onChange={({ target }) => onChange({ [extra]: target.checked })} />
            <span>{t(($) => $.extras[extra])}</span>
          </label>
        ))}
        {choice.link && <p className={styles.hint}>{t(($) => $.linkHint)}</p>}
      </fieldset>
      <div className={styles.pair}>
        <OneOf
          label={t(($) => $.language.legend)}
          ids={languages}
          labelOf={(id) => languageNameIn(languageOf(i18n.language), id)}
          value={choice.language}
          onChange={(language) => onChange({ language })}
        />
        <OneOf
          label={t(($) => $.paper.legend)}
          ids={papers}
          labelOf={(id) => t(($) => $.paper[id])}
          value={choice.paper}
          onChange={(paper) => onChange({ paper })}
        />
      </div>
    </>
  )
}

type OneOfProps<Id extends string> = {
  label: string
  ids: readonly Id[]
  labelOf: (id: Id) => string
  value: Id
  onChange: (id: Id) => void
}

/** Exactly one of a few: touching the chosen one changes nothing. */
const OneOf = <Id extends string>({ label, ids, labelOf, value, onChange }: OneOfProps<Id>) => (
  <Choice
    label={label}
    options={ids.map((id) => ({ id, label: labelOf(id) }))}
    value={value}
    onChange={(chosen) => {
      const id = ids.find((each) => each === chosen)
      if (id !== undefined) onChange(id)
    }}
  />
)
