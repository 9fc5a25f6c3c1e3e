import { useTranslation } from 'react-i18next'
import { usePreparation } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { useIsAhead } from './useIsAhead.ts'
import * as styles from './Interview.module.css'

type Props = {
  /** The card is there; else the question. */
  isKnown: boolean
  onEdit: () => void
}

/** The way to the facts of the interview. What else can be done with it stands in the menu of the header. */
export const InterviewActions = ({ isKnown, onEdit }: Props) => {
  const { t } = useTranslation()
  const isAhead = useIsAhead()
  const isTold = usePreparation(({ interview: { fields } }) => Boolean(fields.time || fields.place))
  return (
    <p className={styles.acts}>
      <Button look="text" data-edit="" onClick={onEdit}>
        {isKnown && isTold ? t(($) => $.when.edit) : isAhead ? t(($) => $.when.timeAndPlace) : t(($) => $.when.more)}
      </Button>
    </p>
  )
}
