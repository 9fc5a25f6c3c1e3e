import type { TaskId } from './tasks.ts'

/** The occasions that phrases are for; their words are in the locale files. */
export const phraseGroups = [
  'win-time',
  'say-it-straight',
  'think-aloud',
  'correct-yourself',
  'find-the-thread',
  'hand-over',
  'next-step',
  'salary',
  'offer-on-the-spot',
  'close',
] as const
export type PhraseGroup = (typeof phraseGroups)[number]

/** Phrases offered in a step, and the field of its answer that takes them over. */
export type PhrasePlace = { readonly field: string; readonly groups: readonly PhraseGroup[] }

/** The steps that offer phrases: all of them where a person practises not knowing, and some where their occasion comes up. */
export const phrasePlaces: Partial<Record<TaskId, readonly PhrasePlace[]>> = {
  'answer-without-knowing': [{ field: 'honest', groups: phraseGroups }],
  'ask-next-step': [
    { field: 'ask', groups: ['next-step', 'close'] },
    { field: 'offer', groups: ['offer-on-the-spot', 'salary'] },
  ],
  'welcome-silence': [{ field: 'phrase', groups: ['hand-over'] }],
}
