import { Qr } from '../../ui/Qr.tsx'

/** A code that opens the person's ticks, and what it says it is. */
export type Scan = { readonly link: string; readonly label: string }

type Props = { scan: Scan | undefined; className: string | undefined; qrClassName: string | undefined }

/** The code on the sheet, where it was chosen. */
export const ScanOnPaper = ({ scan, className, qrClassName }: Props) =>
  scan && (
    <figure className={className}>
      <Qr className={qrClassName} link={scan.link} />
      <figcaption>{scan.label}</figcaption>
    </figure>
  )
