import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingKinds } from '../../../src/core/catalogue/meetings.ts'
import { questionBank } from '../../../src/core/catalogue/questions.ts'
import { questionsKey } from '../../../src/core/catalogue/records.ts'
import {
  addQuestion,
  answerPlace,
  bankItems,
  findQuestions,
  isLanded,
  landQuestion,
  markQuestion,
  wordsIn,
  type BankFilter,
  type BankItem,
} from '../../../src/core/derive/bank.ts'
import { kindsOf, toggleKind } from '../../../src/core/derive/kinds.ts'
import { merge } from '../../../src/core/document/merge.ts'
import {
  answerOf,
  emptyPreparation,
  setText,
  textAt,
  type Preparation,
} from '../../../src/core/document/preparation.ts'
import { restoreValue } from '../../../src/core/document/restore.ts'
import { progressOnly } from '../../../src/core/share/sharePolicy.ts'
import { selectShared } from '../../../src/core/share/sharedContent.ts'

const empty = emptyPreparation('a')
const itemIn = (preparation: Preparation, id: string): BankItem =>
  bankItems(preparation).find((item) => item.id === id)!
const idsOf = (items: readonly BankItem[]) => items.map(({ id }) => id)
const all: BankFilter = { show: 'all', search: '' }
const noWords = () => []

describe('a mark', () => {
  it('is kept, changed and taken away, and leaves nothing behind', () => {
    const marked = markQuestion('why-us', 'favourite')(empty)
    expect(itemIn(marked, 'why-us').state).toBe('favourite')
    const hidden = markQuestion('why-us', 'hidden')(marked)
    expect(itemIn(hidden, 'why-us').state).toBe('hidden')
    expect(answerOf(markQuestion('why-us', undefined)(hidden), questionsKey).rows).toEqual([])
  })

  it('stays on both sides when two tabs mark different questions, and is one where both mark the same', () => {
    const [mine, theirs] = [markQuestion('why-us', 'favourite')(empty), markQuestion('a-mistake', 'hidden')(empty)]
    const both = merge(empty, mine, theirs)
    expect([itemIn(both, 'why-us').state, itemIn(both, 'a-mistake').state]).toEqual(['favourite', 'hidden'])
    const same = merge(empty, mine, markQuestion('why-us', 'favourite')(empty))
    expect(answerOf(same, questionsKey).rows).toHaveLength(1)
  })

  it('goes for one of the two where both tabs mark a question differently, and the next mark settles it', () => {
    const torn = merge(empty, markQuestion('why-us', 'favourite')(empty), markQuestion('why-us', 'hidden')(empty))
    const settled = markQuestion('why-us', 'hidden')(torn)
    expect(itemIn(settled, 'why-us').state).toBe('hidden')
    expect(answerOf(settled, questionsKey).rows[0]?.others).toBeUndefined()
  })

  it('keeps an own question, without a mark too', () => {
    const own = addQuestion('x', '  Varför nu?  ')(empty)
    expect(bankItems(own)[0]).toMatchObject({ id: 'x', text: 'Varför nu?' })
    const shown = markQuestion('x', undefined)(markQuestion('x', 'hidden')(own))
    expect(bankItems(shown)[0]).toMatchObject({ id: 'x', text: 'Varför nu?' })
    expect(bankItems(shown)[0]?.state).toBeUndefined()
  })

  it('passes the gate, whatever was marked', () => {
    const ids = fc.constantFrom(...questionBank.map(({ id }): string => id), 'x', 'y')
    const states = fc.constantFrom('favourite' as const, 'hidden' as const, undefined)
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, states)), (marks) => {
        const marked = marks.reduce((now, [id, state]) => markQuestion(id, state)(now), addQuestion('x', 'Q?')(empty))
        const document = { format: 1, minReader: 1, preparations: [marked] }
        expect(restoreValue(JSON.parse(JSON.stringify(document)))).toEqual({ kind: 'ok', document })
        // What no words are known for isn't drawn.
        expect(idsOf(bankItems(marked))).not.toContain('y')
      }),
    )
  })
})

describe('an answered question', () => {
  it('lands in its step as a row of its own, once', () => {
    for (const item of bankItems(empty)) {
      const landed = landQuestion(item, 'Frågan')(empty)
      const answered = setText(answerPlace(item), 'Svaret')(landQuestion(item, 'Frågan')(landed))
      expect(answerOf(answered, item.step).rows).toEqual([
        { id: item.id, fields: { question: 'Frågan', [answerPlace(item).field]: 'Svaret' } },
      ])
      expect(isLanded(answered, item)).toBe(true)
      expect(textAt(answered, answerPlace(item))).toBe('Svaret')
    }
  })

  it('is one row where two devices have answered it, with both answers', () => {
    const item = itemIn(empty, 'expected-salary')
    const answer = (text: string) => setText(answerPlace(item), text)(landQuestion(item, 'Lön?')(empty))
    const both = answerOf(merge(empty, answer('38 000'), answer('40 000')), item.step).rows
    expect(both).toHaveLength(1)
    expect([both[0]?.fields['now'], ...(both[0]?.others?.['now'] ?? [])].sort()).toEqual(['38 000', '40 000'])
  })
})

describe('finding questions', () => {
  it('shows all but the hidden ones, own ones first', () => {
    const some = addQuestion('x', 'Egen?')(markQuestion('why-us', 'hidden')(empty))
    const shown = idsOf(findQuestions(bankItems(some), all, [], noWords))
    expect(shown[0]).toBe('x')
    expect(shown).not.toContain('why-us')
    expect(shown).toHaveLength(questionBank.length)
    expect(idsOf(findQuestions(bankItems(some), { ...all, show: 'hidden' }, [], noWords))).toEqual(['why-us'])
  })

  const searchIn = (text: string) => {
    const items = bankItems(empty)
    const wordsOf = ({ id }: BankItem) => wordsIn(id === 'why-us' ? text : 'Annat')
    return (search: string) => idsOf(findQuestions(items, { ...all, search }, [], wordsOf))
  }

  it('finds what has a word that begins with each that is searched for, whatever its case', () => {
    const search = searchIn('Varför just HOS oss? Om du har valt dem')
    expect(search(' hos val')).toEqual(['why-us'])
    expect(search('VAR oss')).toEqual(['why-us'])
    expect(search('hos annat')).toEqual([])
    expect(search('alt')).toEqual([])
    expect(search(' ?! ')).toHaveLength(questionBank.length)
  })

  it('tells å, ä and ö from a and o, however they are typed, and finds other letters without their accents', () => {
    const search = searchIn('Är idén på väg? You\u2019ve a résumé')
    expect(search('ar')).toEqual([])
    expect(search('pa')).toEqual([])
    for (const found of ['är', 'a\u0308r', 'PÅ', 'ide', 'idé', 'ide\u0301', 'resume', 'you’ve'])
      expect(search(found), found).toEqual(['why-us'])
  })

  it('narrows to who asks, the meeting and the theme, with what is asked at any meeting', () => {
    const items = bankItems(empty)
    const found = findQuestions(items, { ...all, asker: 'hr', meeting: 'hr', theme: 'terms' }, [], noWords)
    expect(found.length).toBeGreaterThan(3)
    for (const { known } of found) {
      expect(known?.askers).toContain('hr')
      expect(known?.theme).toBe('terms')
      if (known!.meetings.length > 0) expect(known?.meetings).toContain('hr')
    }
  })

  it('puts those of the chosen kinds of meeting first, and leaves out none', () => {
    for (const kind of meetingKinds) {
      const found = findQuestions(bankItems(empty), all, [kind], noWords)
      expect(found).toHaveLength(questionBank.length)
      const own = questionBank.filter(({ meetings }) => meetings.includes(kind)).length
      expect(found.slice(0, own).every(({ known }) => known?.meetings.includes(kind))).toBe(true)
    }
  })
})

describe('the kinds of meeting', () => {
  it('are none at first, several when chosen, and gone when chosen again', () => {
    expect(kindsOf(empty)).toEqual([])
    const two = toggleKind('case')(toggleKind('video')(empty))
    expect(kindsOf(two)).toEqual(['case', 'video'])
    expect(kindsOf(toggleKind('case')(two))).toEqual(['video'])
  })

  it('keep what a later version chose', () => {
    const later = setText({ key: 'interview', field: 'kinds' }, 'walk,case')(empty)
    expect(kindsOf(later)).toEqual(['case'])
    expect(toggleKind('case')(later).interview.fields['kinds']).toBe('walk')
  })
})

it('stays at home but on the way to another device of the person’s own', () => {
  const marked = setText({ key: 'go-deeper', field: 'area' }, 'Lagret')(markQuestion('why-us', 'favourite')(empty))
  const sent = (identity: boolean) =>
    Object.keys(selectShared(marked, { ...progressOnly, answers: true, identity }).texts?.answers ?? {})
  expect(sent(false)).toEqual(['go-deeper'])
  expect(sent(true).sort()).toEqual(['go-deeper', 'questions'])
})
