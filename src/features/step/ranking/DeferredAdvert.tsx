import { useState } from 'react'
import { deferPart } from '../../../shell/onDemand.tsx'
import type { Prompt } from '../../../core/derive/prompts.ts'
import type { RowList } from '../rows/useRowList.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import * as meta from '../MetaLine.module.css'

type Props = { list: RowList }

const Advert = deferPart<Props>(() => import('./Advert.tsx').then((each) => each.Advert), ['phrases'])

/** A way to begin with the advert, where a strength is asked for or all are listed. It is fetched when it is opened. */
export const AdvertFirst = ({ list, prompt }: Props & { prompt: Prompt }) => {
  const t = useWorkspaceWords()
  const [isOpen, setIsOpen] = useState(false)
  const isHere = prompt.kind === 'list' || (prompt.kind === 'row' && prompt.field === 'strength')
  return (
    <div hidden={!isHere}>
      <button type="button" className={meta.opener} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(($) => $.advert.open)}
      </button>
      {isOpen && <Advert list={list} />}
    </div>
  )
}
