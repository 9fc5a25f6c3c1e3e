import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { lives } from '../../../core/catalogue/lives.ts'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { chooseLife, useChosenLife } from './useChosenLife.ts'
import * as styles from './Pairs.module.css'

/** Whose examples to read, in every step. */
export const ChooseLife = () => {
  const { t } = useTranslation('lives')
  const life = useChosenLife()
  const id = useId()
  return (
    <div className={styles.choose}>
      <Field boxId={id} label={t(($) => $.label)}>
        <Select
          id={id}
          value={life ?? ''}
          onChange={({ target: { value } }) => chooseLife(lives.find((each) => each === value))}
        >
          <option value="">{t(($) => $.none)}</option>
          {lives.map((each) => (
            <option key={each} value={each}>
              {t(($) => $.lives[each].name)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
