import type { Feedback } from '../../../core/share/feedback.ts'
import { preparationFor, takeFeedback } from '../../../core/share/takeFeedback.ts'
import { afterPaint } from '../../../shell/afterPaint.ts'
import { usePageFrame } from '../../../shell/pageContext.tsx'
import { usePreparationStore } from '../../../shell/useStore.ts'

/** Returns a function that keeps what a helper heard, in the preparation that it is about, and shows all that was heard. */
export const useTakeFeedback = (onLeave: () => void) => {
  const store = usePreparationStore()
  const { setDialog } = usePageFrame()
  return (feedback: Feedback) => {
    const { document } = store.state.getState()
    const about = preparationFor(document.preparations, feedback)
    if (about) store.openPreparation(about.id)
    store.change((mine) => takeFeedback(mine, feedback), { undo: 'combined' })
    onLeave()
    // A dialog gives the focus back to what had it: the page gets it once the view is gone.
    afterPaint(() => setDialog({ name: 'feedback' }))
  }
}
