import { useLayoutEffect } from 'react'

/** The layers that may name the page; a later one goes before an earlier one. */
const layers = ['page', 'over'] as const
type Layer = (typeof layers)[number]

const claims = new Map<Layer, { readonly title: string }>()

const show = () => {
  const claim = layers.map((layer) => claims.get(layer)).findLast((each) => each !== undefined)
  if (claim) document.title = claim.title
}

/** Names the page for as long as the caller is drawn. Nothing else writes `document.title`. */
export const useTitle = (layer: Layer, title: string): void => {
  useLayoutEffect(() => {
    const claim = { title }
    claims.set(layer, claim)
    show()
    return () => {
      // The next part of this layer may have been drawn before this one went.
      if (claims.get(layer) !== claim) return
      claims.delete(layer)
      show()
    }
  }, [layer, title])
}
