import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useStoreState } from './useStore.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { usePages } from '../ui/usePages.ts'
import { titleElementId } from './elementIds.ts'

type Step = { readonly id: string }

type Props<T extends Step> = {
  steps: readonly T[]
  /** Of the paragraph that holds the button for more. */
  className: string | undefined
  /** Draws a step, and is given the way to keep it drawn wherever it is moved. */
  draw: (step: T, keep: (id: string) => void) => ReactElement
}

/** The rows of steps, a page at a time; an open one is drawn wherever it stands. */
export const StepPages = <T extends Step>({ steps, className, draw: drawStep }: Props<T>) => {
  const { t } = useTranslation()
  const openTasks = useStoreState((state) => state.openTasks)
  const { page, beyond, next, draw, drawNext } = usePages(steps, openTasks)
  const showMore = () => {
    const first = next[0]?.id ?? ''
    drawNext()
    announce(t(($) => $.own.shown, { shown: page.length + beyond.length + next.length, count: steps.length }))
    document.getElementById(titleElementId(first))?.focus()
  }
  const more = next.length > 0 && (
    <p key="more" className={className}>
      <Button look="text" onClick={showMore}>
        {t(($) => $.own.more, { count: next.length })}
      </Button>
    </p>
  )
  // In one array a row that moves past the button stays the same element.
  return [...page.map((step) => drawStep(step, draw)), more, ...beyond.map((step) => drawStep(step, draw))]
}
