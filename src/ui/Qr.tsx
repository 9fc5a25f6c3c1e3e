import { encode } from 'uqr'

type Props = {
  link: string
  /** How much of it may be damaged: `L` gives the largest squares, `M` suits paper. */
  ecc?: 'L' | 'M'
  /** Squares left free around it; a scanner wants four. */
  border?: number
  className?: string | undefined
}

/** A link as a QR code, one path in the text's colour. */
export const Qr = ({ link, ecc = 'M', border = 0, className }: Props) => {
  const { size, data } = encode(link, { ecc, border })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  )
}
