import { encode } from 'uqr'

/** A link as a QR code, one path in the text's colour. */
export const Qr = ({ link, className }: { link: string; className?: string | undefined }) => {
  const { size, data } = encode(link, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  )
}
