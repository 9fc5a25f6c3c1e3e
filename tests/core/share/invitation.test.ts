// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLink } from '../../../src/core/share/anyLink.ts'
import {
  encodeInvitation,
  invitationLinkOf,
  inviteToPractise,
  preparationOfInvitation,
  type InvitationChoice,
} from '../../../src/core/share/invitation.ts'
import { encodeJson } from '../../../src/core/share/jsonLink.ts'
import { preparedQuestionsOf, weaknessRef } from '../../../src/core/share/preparedQuestions.ts'
import { preparation } from '../document/arbitraries.ts'
import { casesOf } from '../../cases.ts'
import { timeout } from './arbitraries.ts'
import { damage, damaged, errors, expectAtEveryPlace, withWrongLetter } from './damaged.ts'
import { sender } from './someone.ts'

const numRuns = casesOf(300, 20_000, 2_000)
const own = preparedQuestionsOf(sender).map(({ refs: [ref] }) => ref)
const choice: InvitationChoice = { candidate: 'Sara', questions: [...own, 'why-us'], answers: true, job: true }

const expectSameOrError = async (link: string, right: unknown) => {
  const decoded = await decodeLink(link)
  if (decoded.kind === 'invitation') expect(decoded.invitation).toEqual(right)
  else expect(errors).toContain(decoded.kind)
}

describe('an invitation to practise', () => {
  it('holds the chosen questions, their answers and the job, and nothing else', () => {
    const text = JSON.stringify(inviteToPractise(sender, choice))
    for (const there of ['Varför just ni?', 'För att ni lagar.', 'Jag ringde.', 'Jag dröjer', 'why-us', 'Påhittade']) {
      expect(text).toContain(there)
    }
    for (const absent of [
      '38 000',
      'Majvor',
      '2031',
      'Bröd till',
      'Hur ser en måndag',
      'Ring mormor',
      'Jag gör klart',
    ]) {
      expect(text).not.toContain(absent)
    }
  })

  it('leaves out answers, job and every question that wasn’t chosen', () => {
    const [first] = own
    const bare = inviteToPractise(sender, { ...choice, questions: [first!], answers: false, job: false })
    const text = JSON.stringify(bare)
    expect(text).toContain('Varför just ni?')
    for (const absent of ['För att', 'Jag ringde', 'Vad är svårt?', 'Jag dröjer', 'Påhittade']) {
      expect(text).not.toContain(absent)
    }
    expect(preparedQuestionsOf(preparationOfInvitation(bare)).map(({ refs }) => refs[0])).toEqual([first])
  })

  it('leaves no answer to a weakness in a link that only asks about one', () => {
    const bare = inviteToPractise(sender, { ...choice, questions: [weaknessRef], answers: false })
    expect(JSON.stringify(bare.written.answers)).toBe('{}')
  })

  it(
    'gives back exactly what went along, and the questions by the same references',
    async () => {
      await fc.assert(
        fc.asyncProperty(preparation, fc.boolean(), fc.boolean(), async (mine, answers, job) => {
          const questions = preparedQuestionsOf(mine).map(({ refs: [ref] }) => ref)
          const invitation = inviteToPractise(mine, { candidate: ' Sara\n', questions, answers, job })
          const link = (await encodeInvitation(invitation))!
          expect(link).toMatch(/^p[\w-]*[A-Za-f]$/)
          const decoded = await decodeLink(link)
          if (decoded.kind !== 'invitation') throw new Error(decoded.kind)
          expect(decoded.invitation).toEqual(JSON.parse(JSON.stringify(invitation)))
          const known = new Set(questions)
          for (const { refs } of preparedQuestionsOf(preparationOfInvitation(decoded.invitation))) {
            expect(known).toContain(refs[0])
          }
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('gives the same or an error for every cut and for a wrong letter at every place', async () => {
    const invitation = inviteToPractise(sender, choice)
    const link = (await encodeInvitation(invitation))!
    await expectAtEveryPlace(link, 1, decodeLink, (each) => expectSameOrError(each, invitation))
    await expectSameOrError(withWrongLetter(link, 0, 1), invitation)
  })

  it(
    'gives the same or an error for cuts, wrong, lost, doubled and swapped letters of any of them',
    async () => {
      await fc.assert(
        fc.asyncProperty(preparation, damage, async (mine, how) => {
          const questions = preparedQuestionsOf(mine).map(({ refs: [ref] }) => ref)
          const sent = inviteToPractise(mine, { ...choice, questions })
          await expectSameOrError(damaged((await encodeInvitation(sent))!, how), JSON.parse(JSON.stringify(sent)))
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('isn’t made where it is longer than a link may be', async () => {
    const long = { ...sender, interview: { fields: { company: 'åäö '.repeat(40_000) }, rows: [] } }
    expect(
      await invitationLinkOf({ origin: 'https://a.example', pathname: '/' }, inviteToPractise(long, choice)),
    ).toEqual({
      kind: 'too-long',
    })
  })

  it.each([
    ['no texts', ['', '', []], 'altered'],
    ['a question that is no name', ['', '', ['<b>'], { format: 1 }], 'altered'],
    ['a question twice', ['', '', ['a', 'a'], { format: 1 }], 'altered'],
    ['answers of another shape', ['', '', [], { format: 1, answers: [] }], 'altered'],
    ['a later format', ['', '', [], { format: 9 }], 'newer'],
  ])('is refused by name where it holds %s', async (_name, items, kind) => {
    expect(await decodeLink((await encodeJson('invitation', items))!)).toEqual({ kind })
  })
})
