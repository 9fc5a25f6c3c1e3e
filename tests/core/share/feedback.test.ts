// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitWriter, toLetters } from '../../../src/core/share/bitStream.ts'
import { decodeLink } from '../../../src/core/share/anyLink.ts'
import {
  cleanFeedback,
  decodeFeedback,
  encodeFeedback,
  feedbackLimits,
  feedbackLinkOf,
  type Feedback,
} from '../../../src/core/share/feedback.ts'
import { encodeJson } from '../../../src/core/share/jsonLink.ts'
import { readFragment } from '../../../src/core/share/link.ts'
import { appendChecksum } from '../../../src/core/share/linkChecksum.ts'
import { decode } from '../../../src/core/share/linkCodec.ts'
import { heardTicks, questionRef, type Heard } from '../../../src/core/practice/heard.ts'
import { marks } from '../../../src/core/practice/marks.ts'
import { casesOf, strideOf } from '../../cases.ts'
import { hostileTexts } from '../../journeys/hostileTexts.ts'
import { numRuns, timeout } from './arbitraries.ts'
import { damage, damaged, errors, expectAtEveryPlace, letters } from './damaged.ts'

const page = { origin: 'https://andra-intervjun.example', pathname: '/' }

const name = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const heard: fc.Arbitrary<Heard> = fc
  .record({
    id: fc.oneof(
      name,
      fc.string().map((row) => questionRef('recall-first-interview', row)),
    ),
    mark: fc.option(fc.constantFrom(...marks), { nil: undefined }),
    ticks: fc.subarray([...heardTicks]),
    line: fc.string({ unit: 'binary', maxLength: 40 }),
  })
  .map(({ mark, ...rest }) => ({ ...rest, ...(mark && { mark }) }))

const feedback: fc.Arbitrary<Feedback> = fc.record({
  round: name,
  of: fc.oneof(fc.constant(''), name),
  from: fc.string({ unit: 'binary', maxLength: 20 }),
  heard: fc.array(heard, { maxLength: 10 }),
})

/** Eight questions, a line each, as a friend would write them. */
const lines = [
  'Börja med siffran, den kom sist och då hade jag tappat tråden.',
  'Säg det om patienterna först, där hörde jag att du menade det.',
  'Lite långt. Stanna efter exemplet med schemat.',
  'Jättebra, lugnt och tydligt hela vägen.',
  'Du sa ”typ” många gånger här, men exemplet var bra.',
  'Vad blev resultatet? Det undrade jag efteråt.',
  'Den här satt. Titta upp lite mer bara.',
  'Fråga gärna om introduktionen också, det lät som att du ville det.',
]
const typical: Feedback = {
  round: 'k3j9x2p',
  of: '1x8k2m4',
  from: 'Farbror Göran',
  heard: lines.map((line, index) => ({
    id: index < 4 ? questionRef('recall-first-interview', `row-${index}`) : `conflict-at-work-${index}`,
    mark: marks[index % 3]!,
    ticks: heardTicks.slice(0, 1 + (index % 4)),
    line,
  })),
}

const expectSameOrError = async (damaged: string, right: Feedback) => {
  const decoded = await decodeLink(damaged)
  if (decoded.kind === 'feedback') expect(decoded.feedback).toStrictEqual(right)
  else expect(errors).toContain(decoded.kind)
}

describe('a feedback link', () => {
  it(
    'gives back exactly what was heard, in any script, and is taken from its address as it is',
    async () => {
      await fc.assert(
        fc.asyncProperty(feedback, async (sent) => {
          const link = (await encodeFeedback(sent))!
          expect(link).toMatch(/^f[\w-]*[A-Za-f]$/)
          expect(readFragment(`#${link}`, [])).toStrictEqual({ kind: 'link', text: link })
          expect(await decodeLink(link)).toStrictEqual({ kind: 'feedback', feedback: cleanFeedback(sent) })
          expect(cleanFeedback(cleanFeedback(sent))).toStrictEqual(cleanFeedback(sent))
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('has at most 1,200 characters for eight questions with a line each', async () => {
    const made = await feedbackLinkOf(page, typical)
    expect(made.kind === 'ok' && made.link.length).toBeLessThanOrEqual(1_200)
  })

  it('isn’t made where it is longer than 2,000 characters, nor where a line is longer than a line may be', async () => {
    let seed = 7
    const next = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0)
    const noise = (length: number) => Array.from({ length }, () => letters[(next() >>> 8) % 64]).join('')
    const long = { ...typical, heard: typical.heard.map((each, at) => ({ ...each, line: noise(290 - at) })) }
    expect((await encodeFeedback(long))!.length).toBeGreaterThan(2_000)
    expect(await feedbackLinkOf(page, long)).toEqual({ kind: 'too-long' })
    const [first] = typical.heard
    const over = { ...typical, heard: [{ ...first!, line: 'å'.repeat(feedbackLimits.line + 1) }] }
    expect(await feedbackLinkOf(page, over)).toEqual({ kind: 'too-long' })
  })

  it('is newer to a reader that doesn’t know its kind, and to one from before its lowest version', async () => {
    // The reader from before there was feedback.
    expect(await decode((await encodeFeedback(typical))!)).toEqual({ kind: 'newer' })
    const bits = bitWriter()
    bits.write(32, 6)
    bits.write(12_345, 20)
    expect(await decodeLink(toLetters(appendChecksum(bits)))).toEqual({ kind: 'newer' })
  })

  it('carries every hostile text as it is, on one line', async () => {
    const some = hostileTexts.filter((_, at) => at % strideOf(40) === 0)
    for (const text of some) {
      const sent = { ...typical, from: text.slice(0, 60), heard: [{ ...typical.heard[0]!, line: text.slice(0, 300) }] }
      expect(await decodeFeedback((await encodeFeedback(sent))!)).toStrictEqual({
        kind: 'feedback',
        feedback: cleanFeedback(sent),
      })
    }
  })
})

describe('a damaged feedback link', () => {
  it('gives the same or an error for every cut and for wrong letters at every place', async () => {
    const link = (await encodeFeedback(typical))!
    await expectAtEveryPlace(link, casesOf(1, 8), decodeLink, (each) => expectSameOrError(each, typical))
    for (const letter of letters) await expectSameOrError(letter + link.slice(1), typical)
    expect(await decodeLink(`${link}andthentext`)).toStrictEqual({ kind: 'feedback', feedback: typical })
  })

  it(
    'gives the same or an error for cuts, wrong, lost, doubled and swapped letters of any of them',
    async () => {
      await fc.assert(
        fc.asyncProperty(feedback, damage, async (sent, how) => {
          await expectSameOrError(damaged((await encodeFeedback(sent))!, how), cleanFeedback(sent))
        }),
        { numRuns: casesOf(5_000, 100_000, 5_000) },
      )
    },
    timeout * 4,
  )

  it.each([
    ['nothing', []],
    ['no list', ['r', '', '', 'heard']],
    ['a round that is no name', ['<b>', '', '', []]],
    ['a name longer than a name may be', ['r', '', 'n'.repeat(61), []]],
    ['a name of two lines', ['r', '', 'a\nb', []]],
    ['a mark that there isn’t', ['r', '', '', [['why-us', 4, 0]]]],
    ['a half mark', ['r', '', '', [['why-us', 0.5, 0]]]],
    ['ticks that there aren’t', ['r', '', '', [['why-us', 0, 16]]]],
    [
      'one question twice',
      [
        'r',
        '',
        '',
        [
          ['a', 1, 0],
          ['a', 2, 0],
        ],
      ],
    ],
    ['a question that no key may be', ['r', '', '', [['a b', 1, 0]]]],
    ['more questions than there may be', ['r', '', '', Array.from({ length: 41 }, (_, at) => [`q${at}`, 1, 0])]],
    ['a line that is no text', ['r', '', '', [['a', 1, 0, { toString: 'x' }]]]],
  ])('is altered when it holds %s', async (_name, items) => {
    expect(await decodeFeedback((await encodeJson('feedback', items))!)).toEqual({ kind: 'altered' })
  })

  it('is refused unread when it is longer than such a link may be', async () => {
    expect(await decodeFeedback(`f${'A'.repeat(10_000_000)}`)).toEqual({ kind: 'too-large' })
  })
})
