import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deferDialog } from '../../shell/onDemand.tsx'
import { useStoreState } from '../../shell/useStore.ts'
import { DialogBoundary } from '../../shell/DialogBoundary.tsx'
import { Button } from '../../ui/Button.tsx'

const Preparations = deferDialog(() => import('./Preparations.tsx').then((module) => module.Preparations), ['planning'])

/** The act that opens the interviews prepared on this device, and their dialog while it is open. */
export const usePreparationsAction = () => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return {
    act: { id: 'interviews', label: t(($) => $.interviews.menu), isRare: true, run: () => setOpen(true) },
    dialog: open && (
      <DialogBoundary where="preparations" onClose={() => setOpen(false)}>
        <Preparations onClose={() => setOpen(false)} />
      </DialogBoundary>
    ),
  }
}

/** The switch between interviews, where there is more than one. */
export const SwitchPreparation = () => {
  const { t } = useTranslation()
  const several = useStoreState(({ document }) => document.preparations.filter(({ archived }) => !archived).length > 1)
  const { act, dialog } = usePreparationsAction()
  return (
    <>
      {several && (
        <p>
          <Button look="text" onClick={act.run}>
            {t(($) => $.interviews.switch)}
          </Button>
        </p>
      )}
      {dialog}
    </>
  )
}
