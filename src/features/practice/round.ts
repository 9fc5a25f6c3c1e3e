import type { i18n } from 'i18next'
import { bankItems, isLanded } from '../../core/derive/bank.ts'
import { kindsOf } from '../../core/derive/kinds.ts'
import type { WrittenText } from '../../core/derive/writtenAnswers.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { keptMark } from '../../core/practice/kept.ts'
import type { AnswerLimit } from '../../core/practice/answerLimits.ts'
import { roundOf, type Interviewer, type RoundMinutes } from '../../core/practice/rounds.ts'
import { preparedQuestionsOf } from '../../core/share/preparedQuestions.ts'
import type { PreparationStore } from '../../core/store.ts'
import { languageOf, type Language } from '../../i18n/languages.ts'

/** What the person chose for a round. */
export type Setup = {
  readonly minutes: RoundMinutes
  readonly asker: Interviewer
  readonly limit: AnswerLimit
  readonly language: Language
  readonly aloud: boolean
  readonly record: boolean
}

/** A question as it is asked. */
export type RoundQuestion = {
  /** Names the row under which it is kept. */
  readonly id: string
  readonly text: string
  /** Absent where the person wrote it, in whatever language. */
  readonly language?: Language
  readonly followUp?: string
  /** What they really want to know. */
  readonly looksFor?: string
  /** What the person prepared, by the task in which they wrote it. */
  readonly answers: readonly { readonly task: string; readonly entries: readonly WrittenText[] }[]
}

/** The questions of a round, worded in the language that was chosen: its words have been fetched. */
export const questionsFor = (
  i18n: i18n,
  preparation: Preparation,
  { minutes, asker, language }: Setup,
  seed: number,
): readonly RoundQuestion[] => {
  const t = i18n.getFixedT(language, 'practice')
  const bank = i18n.getFixedT(language, 'questions')
  const prepared = preparedQuestionsOf(preparation)
  const own = new Map(prepared.map((each) => [each.refs[0], each]))
  const written = new Set(prepared.map(({ text }) => text?.toLowerCase()))
  const items = bankItems(preparation).filter(({ state }) => state !== 'hidden')
  const added = new Map(items.flatMap(({ id, text }) => (text === undefined ? [] : [[id, text] as const])))
  const wordsOf = (id: string) => bank(($) => $.questions[id as keyof typeof $.questions], { returnObjects: true })
  const asked = roundOf({
    minutes,
    asker,
    own: [...own.keys(), ...[...added].filter(([, text]) => !written.has(text.toLowerCase())).map(([id]) => id)],
    // One that the person has taken down is theirs.
    bank: items.flatMap(({ known, state, ...item }) =>
      known && !isLanded(preparation, item) && !written.has(wordsOf(known.id).question.toLowerCase())
        ? [{ ...known, isFavourite: state === 'favourite' }]
        : [],
    ),
    kinds: kindsOf(preparation),
    markOf: (id) => keptMark(preparation, id),
    seed,
  })
  return asked.map(({ id, from, followsUp }): RoundQuestion => {
    if (from === 'own') {
      const { text = added.get(id), answers = [] } = own.get(id) ?? {}
      return text === undefined ? { id, text: t(($) => $.round.weakness), language, answers } : { id, text, answers }
    }
    const { question, followUp, looksFor } = wordsOf(id)
    return { id, text: question, language, looksFor, answers: [], ...(followsUp && { followUp }) }
  })
}

/** Says in which language a question is, or that it is the person's own words. */
export const spoken = ({ language }: Pick<RoundQuestion, 'language'>): { lang?: Language; dir?: 'auto' } =>
  language ? { lang: language } : { dir: 'auto' }

/** Fetches the questions in the language that was chosen, and the marks in that of the page. Returns whether they are here. */
export const fetchQuestions = async (i18n: i18n, chosen: Language): Promise<boolean> => {
  const languages = new Set([chosen, languageOf(i18n.language)])
  const here = await Promise.all([...languages].map((each) => fetchQuestionsIn(i18n, each)))
  return here.every(Boolean)
}

const fetchQuestionsIn = async (i18n: i18n, language: Language): Promise<boolean> => {
  const isHere = () => i18n.hasResourceBundle(language, 'questions') && i18n.hasResourceBundle(language, 'practice')
  if (!isHere()) await i18n.loadLanguages(language)
  // What failed once isn't asked for again by itself, and neither call rejects.
  if (!isHere()) await i18n.reloadResources(language, ['questions', 'practice'])
  return isHere()
}

const lastSetups = new WeakMap<PreparationStore, Setup>()

/** What a round begins with: the choice of the last one, for as long as the page is open. */
export const firstSetup = (store: PreparationStore, pageLanguage: string): Setup =>
  lastSetups.get(store) ?? {
    minutes: 10,
    asker: 'mixed',
    limit: 120,
    language: languageOf(pageLanguage),
    aloud: false,
    record: false,
  }

/** Keeps the choice for the next round. */
export const keepSetup = (store: PreparationStore, setup: Setup): void => {
  lastSetups.set(store, setup)
}
