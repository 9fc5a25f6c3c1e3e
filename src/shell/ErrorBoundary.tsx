import { Component, type ReactElement } from 'react'
import { createSlots } from './deferred.tsx'
import { FocusHere, NotShown } from './NotShown.tsx'
import { report } from '../core/report.ts'
import type { Elements } from '../ui/Elements.ts'

const slot = createSlots(() => import('./Broken.tsx'))
const Broken = slot('Broken', <NotShown onRetry={() => location.reload()} />)

type Props = {
  /** What this part of the page is, for a report. */
  readonly where: string
  /** It is all of the page. */
  readonly whole?: boolean | undefined
  /** Puts what is said of the failure into a frame of its own, such as a dialog. */
  readonly within?: (said: ReactElement) => ReactElement
  readonly children: Elements
}

/** A part of the page that may fail by itself while it is drawn: the rest stays, and it can be tried again. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean; readonly tries: number }> {
  static getDerivedStateFromError = () => ({ failed: true })
  override state = { failed: false, tries: 0 }
  override componentDidCatch(error: unknown) {
    report(error, `draw ${this.props.where}`)
  }
  override render() {
    const { whole, within, children } = this.props
    const { failed, tries } = this.state
    if (failed) {
      const said = <Broken whole={whole} onRetry={() => this.setState({ failed: false, tries: tries + 1 })} />
      return within ? within(said) : said
    }
    if (tries === 0) return children
    return (
      <>
        {/* The button that had the focus is gone. */}
        <FocusHere key={tries} />
        {children}
      </>
    )
  }
}
