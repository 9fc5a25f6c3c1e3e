import { Component, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { late } from './late.tsx'
import { report } from '../core/report.ts'
import { Button } from '../ui/Button.tsx'
import type { Elements } from '../ui/Elements.ts'

/** Says what is safe and what to do, as long as Broken isn't here to offer more. */
export const NotShown = () => {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <p>{t(($) => $.broken.part)}</p>
      <Button look="filled" onClick={() => location.reload()}>
        {t(($) => $.broken.reload)}
      </Button>
    </div>
  )
}

// Broken comes with what stands around the list.
const Broken = late(() => import('./Broken.tsx').then((module) => module.Broken), <NotShown />)

type Props = {
  /** What this part of the page is, for a report. */
  readonly where: string
  /** It is all of the page. */
  readonly whole?: boolean | undefined
  /** Puts what is said of the failure into a frame of its own, such as a dialog. */
  readonly within?: (said: ReactElement) => ReactElement
  readonly children: Elements
}

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })

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
      const said = <Broken whole={whole} onTryAgain={() => this.setState({ failed: false, tries: tries + 1 })} />
      return within ? within(said) : said
    }
    if (tries === 0) return children
    return (
      <>
        {/* The button that had the focus is gone. */}
        <span key={tries} ref={focus} tabIndex={-1} />
        {children}
      </>
    )
  }
}
