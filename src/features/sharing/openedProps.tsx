import type { ReactElement } from 'react'

/** What a view of an opened link is given. */
export type OpenedProps = {
  /** What stands in the address from the "#" on. */
  fragment: string
  /** Leads out of the link; `kept`: it can be opened again. */
  onLeave: (how?: { kept: boolean }) => void
  /** The way to the other language, without remembering it. */
  language: ReactElement
}
