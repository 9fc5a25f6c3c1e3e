import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import type { Namespace } from '../i18n/languages.ts'
import { lazyPart } from './lazyPart.tsx'

type Asked = { readonly onClose: () => void }

/** What is safe and what to do, in the dialog that stands in for one that can't be fetched. */
const Sentence = () => {
  const { t } = useTranslation()
  return <p>{t(($) => $.when.notFetched)}</p>
}

/** A dialog that is fetched when it is wanted. Where it can't be, a dialog says so, in its own words or the common ones. */
export const lazyDialog = <Props extends Asked>(
  load: () => Promise<ComponentType<Props>>,
  namespaces: readonly Namespace[],
  Text: ComponentType = Sentence,
) => {
  const NotFetched = ({ onClose }: Props) => {
    const { t } = useTranslation()
    return (
      <Dialog title={t(($) => $.broken.title)} onClose={onClose}>
        <Text />
        <DialogActions>
          <Button look="filled" onClick={onClose}>
            {t(($) => $.share.close)}
          </Button>
        </DialogActions>
      </Dialog>
    )
  }
  return lazyPart<Props>(load, namespaces, { NotFetched })
}
