import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report } from '../../core/report.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { placesOf } from '../../shell/address.ts'
import { address } from '../../shell/useAddress.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { decodeLink, type DecodedLink } from '../../core/share/anyLink.ts'
import { readFragment } from '../../core/share/link.ts'
import { hereHash, invitationHere } from './helping/invitedHere.ts'
import { FeedbackView, HelperView } from './helpingViews.tsx'
import type { OpenedProps } from './openedProps.tsx'
import { SharedView } from './SharedView.tsx'
import { useSharingWords } from './useReadWords.ts'
import * as styles from './Opened.module.css'
import * as view from './OpenedView.module.css'

type Read = DecodedLink | { readonly kind: 'place'; readonly id: string }

const read = async (fragment: string, places: readonly string[]): Promise<Read> => {
  const found = readFragment(fragment, places)
  if (found.kind === 'place') return found
  try {
    return found.kind === 'link' ? await decodeLink(found.text) : { kind: 'foreign' }
  } catch (error) {
    report(error, 'read a link')
    return { kind: 'foreign' }
  }
}

/** Gives the focus to the page where it went with the view that had held it. */
const focusPage = () => {
  if (document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true })
}

/** Reads the link in the address and shows what it holds, or says what is wrong with it. Writes nothing. */
export const OpenedLink = ({ fragment, onLeave, language }: OpenedProps) => {
  const store = usePreparationStore()
  const t = useSharingWords()
  const { t: page } = useTranslation('page')
  const [last, setLast] = useState<{ fragment: string; read: Read }>()
  const onLeaveNow = useEffectEvent(() => onLeave())
  useEffect(() => {
    let wanted = true
    const places = placesOf(store.open().own.map(({ id }) => id))
    const here = fragment === hereHash ? invitationHere(store) : undefined
    const reading = here ? Promise.resolve({ kind: 'invitation', invitation: here } as const) : read(fragment, places)
    void reading.then((found) => {
      if (!wanted) return
      if (found.kind === 'place') address().redirect(`#${found.id}`)
      // The page was loaded again: what stood in memory alone is gone, and the device is the person's own.
      else if (fragment === hereHash && !here) onLeaveNow()
      else setLast({ fragment, read: found })
    })
    return () => {
      wanted = false
    }
  }, [fragment, store])
  useEffect(() => () => void requestAnimationFrame(focusPage), [])
  const found = last?.fragment === fragment ? last.read : undefined
  useTitle(
    'over',
    t(($) => $.opened[found?.kind === 'invitation' || found?.kind === 'feedback' ? found.kind : 'title']),
  )
  const head = (
    <div className={styles.head}>
      <p className={styles.name}>{page(($) => $.header.name)}</p>
      {language}
    </div>
  )
  return (
    <main className={view.page}>
      {found?.kind !== 'invitation' && head}
      {found?.kind === 'ok' && <SharedView key={fragment} shared={found.shared} onLeave={onLeave} />}
      {found?.kind === 'invitation' && (
        <HelperView
          key={fragment}
          invitation={found.invitation}
          isHere={fragment === hereHash}
          head={head}
          onLeave={onLeave}
        />
      )}
      {found?.kind === 'feedback' && <FeedbackView key={fragment} feedback={found.feedback} onLeave={onLeave} />}
      {found && isWrong(found) && <Problem kind={found.kind} onLeave={() => onLeave()} />}
    </main>
  )
}

type Wrong = Exclude<DecodedLink['kind'], 'ok' | 'invitation' | 'feedback'>

const isWrong = (found: Read): found is Extract<Read, { kind: Wrong }> =>
  !['ok', 'invitation', 'feedback', 'place'].includes(found.kind)

const Problem = ({ kind, onLeave }: { kind: Wrong; onLeave: () => void }) => {
  const t = useSharingWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.opened}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {t(($) => $.errors.heading)}
      </h1>
      <p className={styles.words}>{t(($) => $.errors[kind])}</p>
      <p className={styles.words}>{t(($) => $.errors.safe)}</p>
      <p>
        <Button look="filled" onClick={onLeave}>
          {t(($) => $.errors.leave)}
        </Button>
      </p>
    </div>
  )
}
