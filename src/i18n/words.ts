import type exercises from '../../locales/sv/exercises.json'
import type frame from '../../locales/sv/frame.json'
import type helping from '../../locales/sv/helping.json'
import type lives from '../../locales/sv/lives.json'
import type meetings from '../../locales/sv/meetings.json'
import type notes from '../../locales/sv/notes.json'
import type page from '../../locales/sv/page.json'
import type pairs from '../../locales/sv/pairs.json'
import type phrases from '../../locales/sv/phrases.json'
import type planning from '../../locales/sv/planning.json'
import type practice from '../../locales/sv/practice.json'
import type printing from '../../locales/sv/printing.json'
import type questions from '../../locales/sv/questions.json'
import type rehearsal from '../../locales/sv/rehearsal.json'
import type sharing from '../../locales/sv/sharing.json'
import type storage from '../../locales/sv/storage.json'
import type tasks from '../../locales/sv/tasks.json'
import type workspace from '../../locales/sv/workspace.json'

/** The Swedish words are the type of all words; a test holds the other languages to the same keys. */
export type Words = {
  exercises: typeof exercises
  helping: typeof helping
  lives: typeof lives
  meetings: typeof meetings
  notes: typeof notes
  page: typeof page & typeof frame
  pairs: typeof pairs
  phrases: typeof phrases
  planning: typeof planning
  practice: typeof practice
  printing: typeof printing
  questions: typeof questions
  rehearsal: typeof rehearsal
  sharing: typeof sharing
  storage: typeof storage
  tasks: typeof tasks
  workspace: typeof workspace
}

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    defaultNS: 'page'
    resources: Words
  }
}
