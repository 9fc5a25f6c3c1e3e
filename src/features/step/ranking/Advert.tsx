import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { advertLines } from '../../../core/derive/advert.ts'
import { trimmed } from '../../../core/blank.ts'
import { answerOf, limits } from '../../../core/document/preparation.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { PagedList } from '../PagedList.tsx'
import type { RowList } from '../rows/useRowList.ts'
import * as styles from '../phrases/Phrases.module.css'

/** The advert, pasted whole: each line that the person touches becomes a demand to meet. Only those lines are kept. */
export const Advert = ({ list }: { list: RowList }) => {
  const { t } = useTranslation('phrases')
  const [advert, setAdvert] = useState('')
  const lines = useMemo(() => advertLines(advert).map((text) => ({ id: text, text })), [advert])
  const demands = usePreparationList((preparation) =>
    answerOf(preparation, list.key).rows.map(({ fields }) => trimmed(fields.demand)),
  )
  const boxId = useId()
  return (
    <div className={styles.phrases}>
      <Field boxId={boxId} label={t(($) => $.advert.label)} hint={t(($) => $.advert.hint)}>
        <TextArea
          id={boxId}
          className={styles.pasted}
          dir="auto"
          maxLength={limits.field}
          aria-describedby={`${boxId}-hint`}
          value={advert}
          onChange={(event) => setAdvert(event.target.value)}
        />
      </Field>
      {lines.length > 0 && (
        <div>
          <p className={styles.where}>{t(($) => $.advert.which)}</p>
          <PagedList
            items={lines}
            className={styles.list}
            draw={({ text }) => {
              const isTaken = demands.includes(text)
              return (
                <button
                  type="button"
                  className={isTaken ? styles.chosen : styles.take}
                  aria-pressed={isTaken}
                  aria-disabled={isTaken || list.isFull}
                  onClick={() => {
                    if (!isTaken && !list.isFull) list.take({ demand: text })
                  }}
                >
                  <Icon name={isTaken ? 'check' : 'plus'} />
                  <span dir="auto">{text}</span>
                </button>
              )
            }}
          />
        </div>
      )}
    </div>
  )
}
