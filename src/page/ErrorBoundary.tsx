import { Component, type ReactElement } from 'react'

type Props = { readonly fallback: ReactElement; readonly children: ReactElement | false }

/** Shows `fallback` in place of a part that failed while it was drawn; the rest of the page stays. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  static getDerivedStateFromError = () => ({ failed: true })
  override state = { failed: false }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
