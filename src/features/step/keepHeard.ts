import type { i18n } from 'i18next'
import { feedbackKey } from '../../core/catalogue/records.ts'
import { answerOf } from '../../core/document/preparation.ts'
import type { State } from '../../core/store.ts'
import { fetchWords } from '../../i18n/fetchWords.ts'

/** Fetches what shows what helpers heard, where there is some: most visits do without, and then it is kept on the device. */
export const keepHeard = async ({ document }: Pick<State, 'document'>, i18n: i18n): Promise<void> => {
  if (!document.preparations.some((each) => answerOf(each, feedbackKey).rows.length > 0)) return
  await Promise.all([import('./heard/Heard.tsx'), fetchWords(i18n, ['helping'])])
}
