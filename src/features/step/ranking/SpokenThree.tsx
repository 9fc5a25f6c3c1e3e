import { useState } from 'react'
import { rankedStrengths } from '../../../core/derive/answers.ts'
import { answerOf } from '../../../core/document/preparation.ts'
import { deferDialog } from '../../../shell/onDemand.tsx'
import { usePreparation } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWorkspaceWords } from '../useExerciseWords.ts'

const SayThree = deferDialog<{ onClose: () => void }>(
  () => import('./SayThree.tsx').then((each) => each.SayThree),
  ['rehearsal', 'workspace'],
)

/** Offers to say the first three strengths aloud, once they are ranked. */
export const SpokenThree = () => {
  const t = useWorkspaceWords()
  const hasAny = usePreparation((preparation) => rankedStrengths(preparation).length > 0)
  const isSaid = usePreparation((preparation) => (answerOf(preparation, 'rank-strengths').rounds ?? 0) > 0)
  const [isOpen, setIsOpen] = useState(false)
  if (!hasAny) return null
  return (
    <>
      <Button look="text" onClick={() => setIsOpen(true)}>
        {isSaid ? t(($) => $.spoken.again) : t(($) => $.spoken.begin)}
      </Button>
      {isOpen && <SayThree onClose={() => setIsOpen(false)} />}
    </>
  )
}
