import { useId, useRef, useState } from 'react'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Qr } from '../../ui/Qr.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Share.module.css'
import { report } from '../../core/report.ts'

/** Characters of the longest link whose code a phone reads from another phone's screen. */
export const mostInQr = 900

/** Characters that mail programs take in a link of their own. */
const mostInMail = 1_900

type Props = {
  link: string
  /** Whether the code is shown at first, above the link. */
  showsQr: boolean
  /** How it is introduced where it is sent; by itself as a preparation that is shared. */
  mail?: { subject: string; text: string }
  /** Is called when it was copied, handed to another program, or shown to be scanned. */
  onTaken?: (() => void) | undefined
}

/** A link to be taken along: copied, sent or scanned. */
export const LinkBox = ({ link, showsQr, mail: given, onTaken }: Props) => {
  const t = useSharingWords()
  const mail = given ?? { subject: t(($) => $.mail.subject), text: t(($) => $.mail.text) }
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<{ link: string; how: 'copied' | 'selected' }>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied({ link, how: 'copied' })
      onTaken?.()
    } catch (error) {
      report(error, 'copy the link')
      box.current?.focus()
      box.current?.select()
      setCopied({ link, how: 'selected' })
    }
  }
  const code = <Code link={link} showsQr={showsQr} onTaken={onTaken} />
  return (
    <div className={styles.link}>
      {showsQr && code}
      <div className={styles.linkHead}>
        <label className={styles.label} htmlFor={id}>
          {t(($) => $.link.label)}
        </label>
        <span id={`${id}-length`} className={styles.meta}>
          {t(($) => $.link.length, { count: link.length })}
        </span>
      </div>
      <TextLine
        ref={box}
        id={id}
        className={styles.box}
        readOnly
        dir="ltr"
        value={link}
        aria-describedby={`${id}-length`}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.acts}>
        <Button look="filled" onClick={() => void copy()}>
          {t(($) => $.link.copy)}
        </Button>
        <SystemShare link={link} title={mail.subject} onTaken={onTaken} />
        {link.length <= mostInMail && <Mail link={link} {...mail} onTaken={onTaken} />}
      </p>
      <p role="status" className={styles.meta}>
        {copied?.link === link && t(($) => $.link[copied.how])}
      </p>
      {!showsQr && code}
    </div>
  )
}

/** The system's own sheet, where there is one. */
const SystemShare = ({ link, title, onTaken }: Pick<Props, 'link' | 'onTaken'> & { title: string }) => {
  const t = useSharingWords()
  if (!('share' in navigator)) return null
  const share = () => {
    // The person may close the sheet, which is no fault.
    navigator.share({ title, url: link }).then(onTaken, () => undefined)
  }
  return <Button onClick={share}>{t(($) => $.link.system)}</Button>
}

const Mail = ({
  link,
  subject,
  text,
  onTaken,
}: Pick<Props, 'link' | 'onTaken'> & { subject: string; text: string }) => {
  const t = useSharingWords()
  const body = encodeURIComponent(`${text}\n\n${link}`)
  return (
    <ButtonLink look="text" href={`mailto:?subject=${encodeURIComponent(subject)}&body=${body}`} onClick={onTaken}>
      {t(($) => $.link.mail)}
    </ButtonLink>
  )
}

const Code = ({ link, showsQr, onTaken }: Pick<Props, 'link' | 'showsQr' | 'onTaken'>) => {
  const t = useSharingWords()
  const [open, setOpen] = useState(showsQr)
  if (link.length > mostInQr) return <p className={styles.meta}>{t(($) => $.link.qrTooLong)}</p>
  return (
    <div>
      {!showsQr && (
        <Button
          look="text"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open)
            onTaken?.()
          }}
        >
          {t(($) => $.link.qr)}
        </Button>
      )}
      {open && (
        <div className={styles.code} role="img" aria-label={t(($) => $.link.qrName)}>
          <Qr link={link} ecc="L" border={4} />
        </div>
      )}
    </div>
  )
}
