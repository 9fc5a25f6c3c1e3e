import type { Offer } from './exercise.ts'

/**
 * Each task offers what was written in other tasks, so that nobody is asked for it twice. The offers are kept apart from
 * the tasks, because only an open step needs them, and the first load has to stay small.
 */
export const offers: Readonly<Record<string, readonly Offer[]>> = {
  'deepen-answers': [{ from: 'recall-first-interview', fill: { question: 'question' } }],
  'confirm-what-they-liked': [
    { from: 'rank-strengths', fill: { liked: 'strength', proof: 'proof' } },
    { from: 'use-first-meeting', fill: { liked: 'learned' } },
    { from: 'reinforce-first-meeting', fill: { liked: 'said' } },
  ],
  // A question that they asked tells nothing of them, and an answer is no question that was asked: neither is offered.
  'use-first-meeting': [{ from: 'confirm-what-they-liked', fill: { learned: 'liked' } }],
  'fill-knowledge-gaps': [
    { from: 'rank-strengths', fill: { gap: 'demand' }, where: { sure: 'thin' } },
    { from: 'rank-strengths', fill: { gap: 'strength' }, where: { sure: 'thin', demand: '' } },
  ],
  'match-their-needs': [{ from: 'rank-strengths', fill: { proof: 'proof' }, link: 'strength' }],
  'show-curiosity': [
    { from: 'go-deeper', fill: { question: 'question' } },
    { from: 'use-first-meeting', fill: { question: 'question' } },
    { from: 'fill-knowledge-gaps', fill: { question: 'question' } },
  ],
  'balance-strengths-weaknesses': [
    { from: 'rank-strengths', fill: { trait: 'strength' }, set: { kind: 'strength' } },
    { from: 'prepare-weakness', fill: { trait: 'weakness' }, set: { kind: 'weakness' } },
  ],
  // Answers in the log aren't offered here, because the log has a field of its own for a better wording.
  'reinforce-first-meeting': [{ from: 'confirm-what-they-liked', fill: { said: 'liked' } }],
  'rank-strengths': [
    { from: 'reinforce-first-meeting', fill: { strength: 'said', proof: 'add' } },
    { from: 'recall-first-interview', fill: { strength: 'said' } },
    { from: 'confirm-what-they-liked', fill: { strength: 'liked', proof: 'proof' } },
  ],
}
