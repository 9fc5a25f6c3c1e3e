import { expect, it } from 'vitest'
import { meetingKinds } from '../../../../src/core/catalogue/meetings.ts'
import { toggleKind } from '../../../../src/core/derive/kinds.ts'
import { withKindMinutes } from '../../../../src/core/derive/planning/kindMinutes.ts'
import { planOf } from '../../../../src/core/derive/planning/plan.ts'
import { allStepsOf } from '../../../../src/core/derive/progress.ts'
import { emptyPreparation } from '../../../../src/core/document/preparation.ts'

const empty = emptyPreparation('a')
const steps = allStepsOf(empty)
const minutesOf = (id: string, all: typeof steps) => all.find((step) => step.id === id)?.minutes ?? 0

it('leaves every step as it is where no kind of meeting is chosen', () => {
  expect(withKindMinutes(steps, empty)).toBe(steps)
})

it.each(meetingKinds)('gives time for a meeting of the kind %s, and takes none from any step', (kind) => {
  const longer = withKindMinutes(steps, toggleKind(kind)(empty))
  expect(minutesOf('deepen-answers', longer)).toBeGreaterThan(minutesOf('deepen-answers', steps))
  for (const { id, minutes } of longer) expect(minutes).toBeGreaterThanOrEqual(minutesOf(id, steps))
})

it('never adds more than a quarter of an hour to a step', () => {
  const all = withKindMinutes(
    steps,
    meetingKinds.reduce((now, kind) => toggleKind(kind)(now), empty),
  )
  for (const { id, minutes } of all) expect(minutes - minutesOf(id, steps)).toBeLessThanOrEqual(15)
})

it('still ends in time where there is only tonight', () => {
  const chosen = toggleKind('presentation')(toggleKind('video')(empty))
  const planned = (of: typeof empty) =>
    planOf({
      steps: withKindMinutes(allStepsOf(of), of),
      today: '2026-03-10',
      now: '18:00',
      interviewDate: '2026-03-11',
      minutesADay: 30,
    })
  const [tonight] = planned(chosen).days
  expect(tonight?.minutes).toBeLessThanOrEqual(Math.max(30, planned(empty).days[0]?.minutes ?? 0))
  expect(tonight?.tasks.length).toBeGreaterThan(0)
})
