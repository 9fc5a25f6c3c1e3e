import { useCallback, useLayoutEffect, useRef, type ComponentProps } from 'react'
import { answerOf } from '../../core/document/preparation.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { Tick } from '../../ui/Tick.tsx'

type Given = Pick<ComponentProps<'input'>, 'aria-label' | 'aria-labelledby' | 'className' | 'disabled'>
type Props = Given & { id: string; done: boolean; 'data-task'?: string }

/** The box of a task. The browser ticks it by itself, so that it is painted before anything is drawn again. */
export const TaskTick = ({ id, done, ...props }: Props) => {
  const store = usePreparationStore()
  const box = useRef<HTMLInputElement>(null)
  const follow = useCallback(() => {
    // The store may have refused the tick, or know of more than what is drawn.
    if (box.current) box.current.checked = answerOf(store.open(), id).done === true
  }, [store, id])
  useLayoutEffect(() => {
    // A box ticked before React listened to it stays ticked, and React tells nobody.
    if (box.current?.checked && !answerOf(store.open(), id).done) store.tick(id, true)
  }, [store, id])
  useLayoutEffect(follow, [follow, done])
  const tick = (isDone: boolean) => {
    store.tick(id, isDone)
    follow()
  }
  return <Tick {...props} ref={box} onChange={({ target }) => tick(target.checked)} />
}
