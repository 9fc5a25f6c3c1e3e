/** Floor A: the same libraries, one box and one translated string. */
import { createRoot } from 'react-dom/client'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { useDone } from './store.ts'
import { createFloorWords } from './words.ts'

const Box = () => {
  const { t } = useTranslation()
  const done = useDone((state) => state.done['box'] ?? false)
  const setDone = useDone((state) => state.setDone)
  return (
    <label>
      <input type="checkbox" checked={done} onChange={(event) => setDone('box', event.target.checked)} />
      {t('box' as never)}
    </label>
  )
}

void useDone.persist.rehydrate()
const words = createFloorWords({ sv: { translation: { box: 'Packa väskan' } } })
createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={words}>
    <Box />
  </I18nextProvider>,
)
