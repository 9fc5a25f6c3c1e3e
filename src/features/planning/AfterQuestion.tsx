import { useTranslation } from 'react-i18next'
import { interviewKey, setDone } from '../../core/document/preparation.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import * as styles from './Interview.module.css'

/** The step that belongs after the interview. */
const after = '#let-it-land'

/** Asks whether it went ahead, once its time has passed, and leads to what comes after. */
export const AfterQuestion = ({ held, onMoved }: { held: boolean; onMoved: () => void }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  return (
    <div className={styles.past}>
      <p>{held ? t(($) => $.when.held) : t(($) => $.when.wentAhead)}</p>
      <p className={styles.acts}>
        <ButtonLink
          look="filled"
          href={after}
          onClick={() => {
            if (!held) store.change(setDone(interviewKey, true))
          }}
        >
          {held ? t(($) => $.when.after) : t(($) => $.when.yes)}
        </ButtonLink>
        <Button look={held ? 'text' : 'outline'} onClick={onMoved}>
          {held ? t(($) => $.when.again) : t(($) => $.when.moved)}
        </Button>
      </p>
    </div>
  )
}
