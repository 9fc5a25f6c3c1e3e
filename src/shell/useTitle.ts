import { useLayoutEffect } from 'react'

/** Who names the page: what stands over it or in its place goes before the page itself. */
const layers = ['page', 'over'] as const
type Layer = (typeof layers)[number]

const claims = new Map<Layer, { readonly title: string }>()

const show = () => {
  const claim = layers.map((layer) => claims.get(layer)).findLast((each) => each !== undefined)
  if (claim) document.title = claim.title
}

/** Names the page for as long as this is drawn. The only one who writes `document.title`. */
export const useTitle = (layer: Layer, title: string): void => {
  useLayoutEffect(() => {
    const claim = { title }
    claims.set(layer, claim)
    show()
    return () => {
      // What takes the place of this one may have been drawn before it went.
      if (claims.get(layer) !== claim) return
      claims.delete(layer)
      show()
    }
  }, [layer, title])
}
