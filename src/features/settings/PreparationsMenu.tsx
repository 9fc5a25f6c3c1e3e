import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deferDialog } from '../../shell/onDemand.tsx'
import { useStoreState } from '../../shell/useStore.ts'
import { DialogBoundary } from '../../shell/DialogBoundary.tsx'
import { Button } from '../../ui/Button.tsx'

const Preparations = deferDialog(() => import('./Preparations.tsx').then((module) => module.Preparations), ['planning'])

/** The interviews prepared on this device, in a dialog. */
export const PreparationsDialog = ({ onClose }: { onClose: () => void }) => (
  <DialogBoundary where="preparations" onClose={onClose}>
    <Preparations onClose={onClose} />
  </DialogBoundary>
)

/** The switch between interviews, where there is more than one. */
export const SwitchPreparation = () => {
  const { t } = useTranslation()
  const several = useStoreState(({ document }) => document.preparations.filter(({ archived }) => !archived).length > 1)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {several && (
        <p>
          <Button look="text" onClick={() => setIsOpen(true)}>
            {t(($) => $.interviews.switch)}
          </Button>
        </p>
      )}
      {isOpen && <PreparationsDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
