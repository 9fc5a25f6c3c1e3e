import type page from '../../locales/sv/page.json'
import type tasks from '../../locales/sv/tasks.json'

/** The Swedish words are the type of all words; a test holds the other languages to the same keys. */
export type Words = {
  page: typeof page
  tasks: typeof tasks
}

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    defaultNS: 'page'
    resources: Words
  }
}
