import { createInstance, type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** The words of a floor, ready at once. */
export const createFloorWords = (resources: Resource): i18n => {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: 'sv',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
