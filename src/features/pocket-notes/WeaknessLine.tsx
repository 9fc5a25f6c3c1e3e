import { useTranslation } from 'react-i18next'
import type { NoteLine } from '../../core/derive/pocketNotes.ts'
import { weaknessParts } from '../../core/derive/weakness.ts'
import { weaknessText } from '../../core/derive/weaknessText.ts'
import * as styles from './PocketNotes.module.css'

type Props = { line: NoteLine; className?: string | undefined }

/** The answer about a weakness: the person's own wording, or what their parts add up to. */
export const WeaknessLine = ({ line: { texts }, className = styles.main }: Props) => {
  const { t } = useTranslation('exercises')
  const { weakness, shown, action, today } = t(($) => $.exercises['prepare-weakness'].fields, { returnObjects: true })
  const openings = { weakness: weakness.label, shown: shown.label, action: action.label, today: today.label }
  return (
    <p className={className} dir="auto">
      {texts.main ?? weaknessText(weaknessParts({ fields: texts, rows: [] }), openings)}
    </p>
  )
}
