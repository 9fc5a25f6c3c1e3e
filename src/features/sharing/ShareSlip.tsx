import { PurposeDialog, type PurposeProps } from './PurposeDialog.tsx'
import { ShareLink } from './ShareLink.tsx'
import { progressOnly, type ShareChoice } from '../../core/share/sharePolicy.ts'
import { useLink } from './useLink.ts'
import { useSharingWords } from './useReadWords.ts'

const slip: ShareChoice = { ...progressOnly, interview: true, pocketNotes: true }

/** What stands on the pocket notes, the interview's facts included. */
export const ShareSlip = (props: PurposeProps) => {
  const t = useSharingWords()
  return (
    <PurposeDialog title={t(($) => $.purposes.slip.title)} {...props}>
      <ShareLink {...useLink(slip)} />
    </PurposeDialog>
  )
}
