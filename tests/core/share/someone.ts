import type { Answer, Document, Preparation } from '../../../src/core/document/preparation.ts'
import { fakeStorage } from '../../storage.ts'

export const written = (fields: Answer['fields'], rows: Answer['rows'] = []): Answer => ({ fields, rows })

/** Someone who has prepared, and whose texts can be told from anyone else's. */
export const sender: Preparation = {
  id: 'first',
  interview: written({ company: 'Påhittade Bageriet AB', salary: '38 000', date: '2031-03-11', time: '14:30' }, [
    { id: 'p-1', fields: { name: 'Majvor Påhitt', role: 'chef', note: 'har stått i plocket' } },
  ]),
  answers: {
    'recall-first-interview': written({}, [
      { id: 'q-1', fields: { question: 'Varför just ni?', said: 'För att ni lagar.', why: 'Bara för mig.' } },
      { id: 'q-2', fields: { question: 'Vad är svårt?', said: 'Att säga nej.' } },
    ]),
    'deepen-answers': written({}, [{ id: 'd-1', fields: { question: 'varför just ni? ', action: 'Jag ringde.' } }]),
    'prepare-weakness': written({ weakness: 'Jag dröjer', action: 'Jag ställer klockan', core: 'yes' }),
    'research-company': written({ business: 'Bröd till tre städer', note: 'Fråga mormor' }),
    'show-curiosity': written({}, [{ id: 'c-1', fields: { question: 'Hur ser en måndag ut?', for: 'manager' } }]),
    'pack-your-bag': { done: true, ...written({}, [{ id: 'id', done: true, fields: {} }]) },
    'rank-strengths': { done: true, ...written({}, [{ id: 's-1', fields: { strength: 'Jag gör klart' } }]) },
    'let-it-land': { skipped: true, ...written({}) },
  },
  own: [{ id: 'own-1', title: 'Ring mormor', section: 'listen', done: true, fields: {}, rows: [] }],
}

/** Someone with a preparation of their own. */
export const receiver: Preparation = {
  id: 'first',
  interview: written({ company: 'Andra Påhittet' }),
  answers: {
    'research-company': written({ business: 'Egna ord' }),
    'welcome-silence': { done: true, ...written({}) },
  },
  own: [],
}

export const documentOf = (...preparations: Preparation[]): Document => ({ format: 1, minReader: 1, preparations })

/** A storage in which this is kept. */
export const keeping = (...preparations: Preparation[]) =>
  fakeStorage({ 'second-interview': JSON.stringify(documentOf(...preparations)) })
